import FlyingFox
import Records
import StaticSite

/// How a reader wants to see the site, kept by the browser until it is closed.
struct ViewpointCookie {
  private let name: String

  /// Browsers do not tell cookies of different ports apart, so the name does.
  init(port: UInt16) { name = "preview-\(port)" }

  /// What the browser sent; the usual viewpoint when it sent none, or one that cannot be understood.
  func viewpoint(of request: HTTPRequest) -> Viewpoint {
    let cookies = request.headers.values(for: .cookie).flatMap { $0.split(separator: ";") }
    for cookie in cookies {
      let pair = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0] == name else { continue }
      return Self.viewpoint(from: pair[1]) ?? Viewpoint()
    }
    return Viewpoint()
  }

  /// The answer to a change of the viewpoint: the cookie, and the way back to where it was asked for.
  ///
  /// `day` is a day or empty for today's, `extent` what is shown, and `return` an address of this server.
  func change(asked request: HTTPRequest) -> HTTPResponse {
    func value(_ key: String) -> String { request.query.first { $0.name == key }?.value ?? "" }
    let viewpoint = Viewpoint(day: CalendarDate(value("day")), extent: .init(rawValue: value("extent")) ?? .everything)
    var response = HTTPResponse.redirect(.seeOther, to: SitePath(value("return"))?.text ?? "/")
    response.headers[.setCookie] = "\(name)=\(Self.text(of: viewpoint)); Path=/; SameSite=Strict; HttpOnly"
    return response
  }

  private static let today = "today"

  private static func text(of viewpoint: Viewpoint) -> String {
    "\(viewpoint.day?.iso8601 ?? today).\(viewpoint.extent.rawValue)"
  }

  private static func viewpoint(from text: some StringProtocol) -> Viewpoint? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let extent = Viewpoint.Extent(rawValue: String(parts[1])) else { return nil }
    if parts[0] == today { return Viewpoint(extent: extent) }
    return CalendarDate(String(parts[0])).map { Viewpoint(day: $0, extent: extent) }
  }
}

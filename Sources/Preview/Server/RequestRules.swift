import FlyingFox

/// Which requests are answered at all.
///
/// A preview shows drafts, and any page that somebody visits can ask a browser to send requests here. So a request must
/// have been meant for this computer, and the preview's own addresses are for its own pages.
struct RequestRules {
  private let hosts: Set<String>

  init(port: UInt16) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    // A browser leaves the usual port out.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Why a request is not answered, or `nil` when it is.
  func refusal(of request: HTTPRequest) -> HTTPResponse? {
    let named = request.headers.values(for: .host)
    guard named.count == 1, hosts.contains(named[0].lowercased()) else {
      return .refusal(
        .misdirectedRequest,
        "The preview answers on this computer only, as \(hosts.sorted().joined(separator: ", ")).")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = HTTPResponse.refusal(.methodNotAllowed, "The preview shows pages and takes nothing in.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    guard !request.announcesBody else {
      return .refusal(.payloadTooLarge, "The preview shows pages and takes nothing in.")
    }
    guard PreviewPlace(path: request.target.path()) == nil || request.isFromHere else {
      return .refusal(.forbidden, "This address is for the pages of the preview itself.")
    }
    return nil
  }
}

extension HTTPRequest {
  /// Whether it was typed by a person or comes from a page of the preview; programs that are no browsers do not say.
  fileprivate var isFromHere: Bool {
    switch headers[HTTPHeader("Sec-Fetch-Site")] {
    case nil, "same-origin", "none": true
    default: false
    }
  }
}

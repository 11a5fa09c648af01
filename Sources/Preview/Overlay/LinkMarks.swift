import Records
import StaticSite

/// Marks the links of a page that lead to what is not public. The style sheet makes a word of each mark.
struct LinkMarks {
  private let view: SiteView
  private let site: Site
  private let folder: [UInt8]

  /// `nil` when everything shown is public.
  init?(of view: SiteView) {
    guard let site = view.site, !view.unpublished.isEmpty else { return nil }
    self.view = view
    self.site = site
    folder = Array(view.folder.utf8)
  }

  /// The page with an attribute in each such link.
  func applied(to html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = html.startIndex
    var position = html.startIndex
    while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard html[position...].starts(with: "a ".utf8) else { continue }
      guard let end = html[position...].firstIndex(of: UInt8(ascii: ">")) else { break }
      guard let reason = reason(ofLinkWith: html[(position + 1)..<end]) else { continue }
      result += html[copied...position]
      result += " data-preview=\"\(reason.mark)\"".utf8
      copied = position + 1
      position = end
    }
    return copied == html.startIndex ? html : result + html[copied...]
  }

  private func reason(ofLinkWith attributes: ArraySlice<UInt8>) -> UnpublishedReason? {
    guard let start = attributes.firstRange(of: " href=\"".utf8)?.upperBound else { return nil }
    let address = attributes[start...].prefix { $0 != UInt8(ascii: "\"") }
    guard address.starts(with: folder) else { return nil }
    let path = address.dropFirst(folder.count).prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return SitePath(String(decoding: path, as: UTF8.self)).flatMap { site.file(at: $0) }
      .flatMap { view.unpublished[$0.origin] }
  }
}

extension UnpublishedReason {
  /// What the style sheet knows it by.
  fileprivate var mark: String {
    switch self {
    case .draft: "draft"
    case .misread: "error"
    case .unanswered: "unanswered"
    case .embargoed: "embargoed"
    }
  }
}

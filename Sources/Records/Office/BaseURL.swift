/// Where a site is published: `https://host`, or `https://host/folder` when it does not have a host of its own.
public struct BaseURL: Sendable, Hashable {
  /// The URL without a slash at the end.
  public let text: String
  /// The folder below the host, with a slash in front and none behind; empty when there is none.
  public let folder: String

  /// A URL with the scheme `https` or `http`, a host, and no query or fragment.
  public init?(_ text: String) {
    var trimmed = text[...]
    while trimmed.last == "/" { trimmed.removeLast() }
    guard let scheme = ["https://", "http://"].first(where: trimmed.hasPrefix) else { return nil }
    let rest = trimmed.dropFirst(scheme.count)
    guard !rest.isEmpty, rest.first != "/", rest.utf8.allSatisfy(Self.isPlain) else { return nil }
    self.text = String(trimmed)
    folder = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

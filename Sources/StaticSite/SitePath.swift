/// An address within the site: begins with a slash, and ends with one when it names a page.
///
/// A page at `/decisions/` is written to `decisions/index.html`; a file at `/feed.xml` to `feed.xml`. Addresses are made
/// of segments that need no escaping anywhere: ASCII letters, digits, `-`, `_`, `.` and `~`.
public struct SitePath: Hashable, Sendable {
  /// The address as it stands in a link, for example `/decisions/2013/`.
  public let text: String

  /// An address that is already well formed.
  ///
  /// - Returns: `nil` when the text does not begin with a slash, or has an empty, `.` or `..` segment, a segment longer
  ///   than 200 bytes, or a character that would need escaping.
  public init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var segments = text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if segments.last?.isEmpty == true { segments.removeLast() }
    guard segments.allSatisfy(Self.isWellFormed) else { return nil }
    self.text = text
  }

  /// An address that was put together from parts known to be well formed.
  public init(wellFormed text: String) {
    assert(SitePath(text) != nil, "\(text) is not a well-formed address")
    self.text = text
  }

  /// The site's home page.
  public static let home = SitePath(wellFormed: "/")

  /// Whether this names a page, which is written as a folder's `index.html`.
  public var isPage: Bool { text.utf8.last == UInt8(ascii: "/") }

  /// Where the file stands below the output folder, for example `decisions/index.html`.
  public var file: String {
    let relative = String(text.dropFirst())
    return isPage ? relative + "index.html" : relative
  }

  private static func isWellFormed(_ segment: Substring.UTF8View.SubSequence) -> Bool {
    guard !segment.isEmpty, segment.count <= 200 else { return false }
    guard !segment.elementsEqual(".".utf8), !segment.elementsEqual("..".utf8) else { return false }
    return segment.allSatisfy(isAllowed)
  }

  /// Whether a byte may stand in a segment of an address.
  public static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension SitePath: Comparable {
  /// By the bytes of the text, which are all ASCII.
  public static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }
}

extension SitePath: CustomStringConvertible {
  /// The address.
  public var description: String { text }
}

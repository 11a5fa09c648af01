import Clibxml2

/// The attributes of an element, of which most are never asked for. They live as long as the listener is being told.
public struct MarkupAttributes {
  /// Names and values by turns, as the library gives them.
  let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute, or `nil` when the element has none of this name. In XML the name may be given without the
  /// prefix of its namespace.
  public subscript(name: String) -> String? {
    guard var pair = list else { return nil }
    var unprefixed: String?
    while let found = pair[0] {
      if xmlStrcasecmp(found, name) == 0 { return pair[1].map { String(cString: $0) } ?? "" }
      if unprefixed == nil, xmlStrcasecmp(LocalName.start(of: found), name) == 0 {
        unprefixed = pair[1].map { String(cString: $0) } ?? ""
      }
      pair += 2
    }
    return unprefixed
  }
}

/// The part of a name that stands after the prefix of its namespace.
enum LocalName {
  private static let colon = UInt8(ascii: ":")

  static func start(of name: UnsafePointer<xmlChar>) -> UnsafePointer<xmlChar> {
    var (start, next) = (name, name)
    while next.pointee != 0 {
      if next.pointee == colon { start = next + 1 }
      next += 1
    }
    return start
  }
}

/// Signs that an export wrote as HTML, such as `&amp;`.
enum HTMLEntities {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "£", "euro": "€", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "hellip": "…",
  ]

  /// The first of them in a text.
  static func first(in text: String) -> String? {
    var rest = text[...]
    while let (entity, _) = next(in: &rest) { return entity }
    return nil
  }

  /// The text with the signs themselves. What is decoded is not looked at a second time.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var copied = text.startIndex
    while let (entity, sign) = next(in: &rest) {
      let start = text.index(rest.startIndex, offsetBy: -entity.count)
      result += text[copied..<start] + sign
      copied = rest.startIndex
    }
    return result + text[copied...]
  }

  /// The items of a list with semicolons between them. The semicolon with which `&amp;` ends stands between none.
  static func parts(of text: String) -> [Substring] {
    guard text.utf8.contains(UInt8(ascii: "&")) else {
      return text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Substring.init)
    }
    var parts: [Substring] = []
    var start = text.startIndex
    var ending = endOfNext(in: text[...])
    for index in text.indices where text[index] == ";" {
      if let end = ending, text.index(before: end) == index {
        ending = endOfNext(in: text[end...])
        continue
      }
      parts.append(text[start..<index])
      start = text.index(after: index)
    }
    return parts + [text[start...]]
  }

  private static func endOfNext(in text: Substring) -> String.Index? {
    var rest = text
    return next(in: &rest).map { _ in rest.startIndex }
  }

  /// The next one, with `rest` left behind it.
  private static func next(in rest: inout Substring) -> (entity: String, sign: String)? {
    while let start = rest.firstIndex(of: "&") {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.prefix(10).firstIndex(of: ";"), let sign = sign(rest[..<end]) else { continue }
      let entity = "&\(rest[...end])"
      rest = rest[rest.index(after: end)...]
      return (entity, sign)
    }
    return nil
  }

  private static func sign(_ name: Substring) -> String? {
    if let sign = names[String(name)] { return sign }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // A control character is no sign, whatever the number says.
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value >= 0x20,
      !(0x7F...0x9F).contains(scalar.value)
    else { return nil }
    return String(scalar)
  }
}

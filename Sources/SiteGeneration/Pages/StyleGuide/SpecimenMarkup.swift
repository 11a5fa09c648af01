/// The markup of a component, made fit to stand on one page with others of its kind: names of elements are told apart, and
/// a landmark says in which state it is.
struct SpecimenMarkup {
  private let html: String
  private let names: Set<String>

  init(_ html: String) {
    self.html = html
    var names: Set<String> = []
    Self.forEachTag(in: html) { tag in
      if let name = tag.value(of: "id") { names.insert(String(name)) }
    }
    self.names = names
  }

  /// The same with other names.
  ///
  /// - Parameters:
  ///   - anchor: the name of the heading above it.
  ///   - state: what that heading says.
  func html(below anchor: String, saying state: String) -> String {
    var result = ""
    var copied = html.startIndex
    Self.forEachTag(in: html) { tag in
      result += html[copied..<tag.startIndex]
      result += renamed(tag, below: anchor, saying: state)
      copied = tag.endIndex
    }
    return result + html[copied...]
  }

  private func renamed(_ tag: Substring, below anchor: String, saying state: String) -> String {
    var result = String(tag)
    func change(_ attribute: String, _ change: (Substring) -> String) {
      guard let value = result[...].value(of: attribute) else { return }
      result.replaceSubrange(value.startIndex..<value.endIndex, with: change(value))
    }
    for attribute in ["id", "for"] { change(attribute) { renamed($0, below: anchor) } }
    for attribute in ["href", "data-instead"] {
      change(attribute) { $0.first == "#" ? "#" + renamed($0.dropFirst(), below: anchor) : String($0) }
    }
    for attribute in ["aria-labelledby", "aria-describedby"] {
      change(attribute) { value in
        value.split(separator: " ").map { renamed($0, below: anchor) }.joined(separator: " ")
      }
    }
    guard Self.landmarks.contains(where: tag.hasPrefix) else { return result }
    change("aria-labelledby") { "\($0) \(anchor)" }
    change("aria-label") { "\($0), \(state.escapedForHTML)" }
    return result
  }

  private func renamed(_ name: Substring, below anchor: String) -> String {
    names.contains(String(name)) ? "\(anchor)-\(name)" : String(name)
  }

  private static let landmarks = ["<section ", "<nav ", "<form ", "<div "]

  /// Every tag that opens an element. Text between tags holds no bracket that is not escaped.
  private static func forEachTag(in html: String, _ body: (Substring) -> Void) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      if rest[rest.index(after: start)].isLetter { body(html[start...end]) }
      rest = rest[rest.index(after: end)...]
    }
  }
}

extension Substring {
  /// The value of an attribute of a tag.
  fileprivate func value(of attribute: String) -> Substring? {
    let start = firstRange(of: " \(attribute)=\"") ?? firstRange(of: "\n\(attribute)=\"")
    guard let start = start?.upperBound else { return nil }
    return self[start...].firstIndex(of: "\"").map { self[start..<$0] }
  }
}

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is drawn in a picture, read back from its text.
struct Picture {
  struct Element {
    let name: String
    let attributes: [String: String]
    let text: String

    init(_ element: XMLElement) {
      name = element.name ?? ""
      text = element.stringValue ?? ""
      attributes = (element.attributes ?? []).reduce(into: [:]) { $0[$1.name ?? ""] = $1.stringValue ?? "" }
    }

    subscript(number attribute: String) -> Int { attributes[attribute].flatMap { Int($0) } ?? 0 }
  }

  let elements: [Element]
  let height: Int

  /// - Throws: what the parser of XML says when the picture is not well-formed.
  init(_ svg: String) throws {
    let root = try XMLDocument(xmlString: svg).rootElement()
    elements = (root?.children ?? []).compactMap { $0 as? XMLElement }.map(Element.init)
    let box = root.map { Element($0) }?.attributes["viewBox"]
    height = box?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  func elements(_ className: String) -> [Element] {
    elements.filter { $0.attributes["class"]?.split(separator: " ").contains(Substring(className)) == true }
  }

  func texts(_ className: String) -> [String] { elements(className).map(\.text) }

  /// The texts that may reach beyond the picture, were their letters as wide as the picture reckons.
  var textsBeyondTheEdge: [String] {
    elements.filter { element in
      guard element.name == "text" else { return false }
      let width = element.text.unicodeScalars.count * 9
      let start =
        switch element.attributes["text-anchor"] {
        case "end": element[number: "x"] - width
        case "middle": element[number: "x"] - width / 2
        default: element[number: "x"]
        }
      return start < 0 || start + width > 352 || element[number: "y"] > height || element[number: "y"] < 10
    }.map(\.text)
  }
}

/// Numbers that look like chance and are the same in every run.
struct RepeatableNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

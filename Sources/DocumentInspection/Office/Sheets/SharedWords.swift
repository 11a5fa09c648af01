import MarkupReading

/// The words of a workbook, which keeps each of them once and refers to it by number.
final class SharedWords: MarkupListener {
  private(set) var words: [String] = []
  private var word = ""
  private var isInText = false
  private var isPhonetic = false

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "si": word = ""
    case "rPh": isPhonetic = true
    case "t": isInText = !isPhonetic
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si": words.append(word)
    case "rPh": isPhonetic = false
    case "t": isInText = false
    default: break
    }
  }

  func text(_ text: String) {
    if isInText { word += text }
  }
}

/// Which formats of cells show nothing of a value, as `;;;` does.
final class CellFormats: MarkupListener {
  private(set) var hiding: Set<Int> = []
  private var hidingCodes: Set<String> = []
  private var isInCellFormats = false
  private var formats = 0

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "numFmt":
      if let id = attributes["numFmtId"], let code = attributes["formatCode"], Self.hides(code) {
        hidingCodes.insert(id)
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      if let id = attributes["numFmtId"], hidingCodes.contains(id) { hiding.insert(formats) }
      formats += 1
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCellFormats = false }
  }

  func text(_ text: String) {}

  /// One section each for positive and negative numbers, zero and text; with three, text is shown all the same.
  private static func hides(_ code: String) -> Bool {
    let sections = code.split(separator: ";", omittingEmptySubsequences: false)
    return sections.count >= 3 && sections.allSatisfy { $0.allSatisfy { $0 == " " || $0 == "\"" } }
  }
}

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

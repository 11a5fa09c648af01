import MarkupReading

/// Reads a slide, or the notes or comments on one.
final class SlideListener: MarkupListener {
  private(set) var isHidden = false
  private(set) var text = ""
  /// Texts of the colour of the shape or the cell of a table in which they stand.
  private(set) var lostTexts: [String] = []

  private var isInText = false
  private var isInField = false
  /// The elements that are open, up to the one that is read.
  private var path: [String] = []
  /// The colour that is read, with what makes it lighter or darker.
  private var colour: String?
  /// The colour of the letters of a run, and that of its shape, where both are stated.
  private var letters: String?
  private var shape: String?
  private var run = ""
  /// The runs of a cell, whose colour is stated behind them.
  private var runsOfCell: [(letters: String, text: String)] = []

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    path.append(element)
    readColour(element, attributes)
    switch element {
    case "sld": isHidden = ["0", "false"].contains(attributes["show"] ?? "")
    // The number of the slide stands on every page of notes.
    case "fld": isInField = true
    case "t", "text": isInText = !isInField
    case "sp", "tc": (shape, runsOfCell) = (nil, [])
    case "r": (letters, run) = (nil, "")
    default: break
    }
  }

  func end(_ element: String) {
    path.removeLast()
    switch element {
    case "srgbClr", "schemeClr", "sysClr": endColour()
    case "fld": isInField = false
    case "t", "text": isInText = false
    case "r": endRun()
    case "tc": lostTexts += runsOfCell.filter { $0.letters == shape }.map(\.text)
    case "p": text += text.isEmpty ? "" : "\n"
    default: break
    }
  }

  func text(_ text: String) {
    guard isInText else { return }
    self.text += text
    run += text
  }

  private func readColour(_ element: String, _ attributes: MarkupAttributes) {
    if ["srgbClr", "schemeClr", "sysClr"].contains(element) {
      colour = attributes["val"] ?? ""
    } else if colour != nil {
      colour? += " \(element) \(attributes["val"] ?? "")"
    }
  }

  /// A colour belongs to what its fill belongs to: letters, a shape or a cell, and not to their lines.
  private func endColour() {
    defer { colour = nil }
    guard let colour, path.last == "solidFill" else { return }
    switch path.dropLast().last {
    case "rPr": letters = colour
    case "spPr", "tcPr": shape = colour
    default: break
    }
  }

  private func endRun() {
    guard let letters, run.contains(where: { !$0.isWhitespace }) else { return }
    if path.contains("tc") {
      runsOfCell.append((letters, run))
    } else if letters == shape {
      lostTexts.append(run)
    }
  }
}

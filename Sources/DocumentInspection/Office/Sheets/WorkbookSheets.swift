import MarkupReading

/// The sheets of a workbook in their order, and the names for cells that are not listed.
struct WorkbookSheets {
  struct Sheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var hiddenNames: [String] = []

  init(in archive: Archive) throws(Archive.Fault) {
    guard let part = archive.part(named: "xl/workbook.xml") else { throw .damaged }
    let listener = WorkbookListener()
    try archive.read(part, telling: listener)
    let targets = try Relationships(of: part.name, in: archive).targets
    for entry in listener.entries {
      guard let target = targets[entry.relationship] else { throw .damaged }
      sheets.append(Sheet(name: entry.name, part: target, isHidden: entry.isHidden))
    }
    hiddenNames = listener.hiddenNames
  }
}

private final class WorkbookListener: MarkupListener {
  struct Entry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var hiddenNames: [String] = []

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "sheet":
      entries.append(
        Entry(
          name: attributes["name"] ?? "", relationship: attributes["r:id"] ?? attributes["id"] ?? "",
          isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? "")))
    case "definedName" where attributes.hides:
      // Excel makes hidden names of its own, for filters and new functions.
      if let name = attributes["name"], !name.hasPrefix("_xl") { hiddenNames.append(name) }
    default: break
    }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

extension MarkupAttributes {
  /// Whether the attribute `hidden` of Excel is set.
  var hides: Bool { ["1", "true"].contains(self["hidden"] ?? "") }
}

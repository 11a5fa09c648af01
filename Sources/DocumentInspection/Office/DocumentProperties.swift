import MarkupReading

/// The properties of an office document: who wrote it, who saved it last, and what the office's systems added.
struct DocumentProperties {
  private let allowedNames: AllowedNames

  init(_ allowedNames: AllowedNames) { self.allowedNames = allowedNames }

  func report(on archive: Archive) throws(Archive.Fault) -> PartialReport {
    var report = PartialReport()
    for part in archive.parts where Self.isRead(part.name) {
      let listener = PropertyListener()
      try archive.read(part, telling: listener)
      report.findings += listener.persons.filter { !allowedNames.allow($0.name) }.map { property, name in
        DocumentFinding(.author, at: .property(property), quoting: name)
      }
      report.findings += listener.paths.map { property, path in
        DocumentFinding(.internalLink, at: .property(property), quoting: path)
      }
      report.texts += listener.texts.map { property, text in PlacedText(text, at: .property(property)) }
    }
    return report
  }

  private static func isRead(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("docprops/") && name.hasSuffix(".xml") || name == "meta.xml"
  }
}

/// Reads the parts that hold properties, of either family of formats.
private final class PropertyListener: MarkupListener {
  private(set) var persons: [(property: String, name: String)] = []
  private(set) var paths: [(property: String, path: String)] = []
  private(set) var texts: [(property: String, text: String)] = []

  /// The names that the elements have, and those that Office shows.
  private static let personal = [
    "creator": "Author", "lastModifiedBy": "Last modified by", "Manager": "Manager", "initial-creator": "Author",
    "printed-by": "Printed by",
  ]
  /// What systems for documents call the properties in which they put a person.
  private static let personalMarks = ["author", "owner", "manager", "email", "checkedby", "approvedby", "displayname"]
  /// Words that a person wrote for others.
  private static let described = ["title", "subject", "description", "keywords", "category", "contentStatus"]

  /// Where files of the office lie; the usual template is named without its folder.
  private static let located = ["Template", "HyperlinkBase"]

  private var customProperty: String?
  private var text = ""

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    text = ""
    if element == "property" || element == "user-defined" { customProperty = attributes["name"] }
  }

  func end(_ element: String) {
    defer { text = "" }
    if let property = Self.personal[element] {
      persons.append((property, text))
    } else if Self.located.contains(element), text.contains("\\") || text.hasPrefix("file:") {
      paths.append((element, text))
    } else if Self.described.contains(element), !text.isEmpty {
      texts.append((element, text))
    } else if let property = customProperty, !text.isEmpty {
      endCustom(property)
    }
    if element == "property" || element == "user-defined" { customProperty = nil }
  }

  func text(_ text: String) { self.text += text }

  private func endCustom(_ property: String) {
    let folded = property.lowercased().filter { $0.isLetter }
    if Self.personalMarks.contains(where: folded.contains) {
      persons.append((property, text))
    } else {
      texts.append((property, text))
    }
  }
}

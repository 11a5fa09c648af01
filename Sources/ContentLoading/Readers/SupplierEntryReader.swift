import Diagnostics
import Records
import TypedYAML

extension SupplierEntry {
  /// Reads `suppliers.yaml`.
  static func entries(reading mapping: YAMLMapping, diagnostics: inout [Diagnostic]) -> [SupplierEntry] {
    var reader = MappingReader(mapping)
    let entries = reader.groups("suppliers", SupplierEntry.init(reading:))
    diagnostics += reader.finish() + mapping.redactionFaults()
    return entries
  }

  private init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")
    let otherNames = reader.texts("also")
    let identifiers = reader.groups("identifiers", OfficialIdentifier.init(reading:))
    let isSmall = reader.flag("sme")
    let isVoluntary = reader.flag("vcse")
    let area = reader.text("area")?.value
    guard let name else { return nil }
    self.init(
      name: name, otherNames: otherNames, identifiers: identifiers, isSmallOrMedium: isSmall, isVoluntary: isVoluntary,
      area: area)
  }
}

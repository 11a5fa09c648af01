import ContentLoading
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("suppliers.yaml")
struct SupplierEntryReaderTests {
  @Test("Every key must reach its field")
  func everyKey() async throws {
    let content = try await load([
      "suppliers.yaml": """
      suppliers:
        - name: Anytown Motors Ltd
          also: [ANYTOWN MOTORS, Anytown Motors Limited]
          identifiers: [{scheme: GB-COH, id: "01234567"}]
          sme: yes
          vcse: no
          area: North

      """
    ])
    #expect(content.diagnostics.lines == [])
    let entry = try #require(content.records.suppliers.first)
    #expect(entry.name.value == "Anytown Motors Ltd")
    #expect(entry.otherNames.map(\.value) == ["ANYTOWN MOTORS", "Anytown Motors Limited"])
    #expect(entry.identifiers.map(\.id) == ["01234567"])
    #expect(entry.isSmallOrMedium == true && entry.isVoluntary == false)
    #expect(entry.area == "North")
  }

  @Test(
    "What cannot be understood must be told with its place",
    arguments: [
      (
        "suppliers: [{also: [First]}]",
        "1:13: error: the key 'name' is missing; write 'name: …' here [missing-key]"
      ),
      (
        "suppliers: [{name: First, small: yes}]",
        "1:27: error: there is no key 'small' here; the keys are also, area, identifiers, name, sme, vcse [unknown-key]"
      ),
    ])
  func faults(text: String, line: String) async throws {
    #expect(
      try await load(["suppliers.yaml": text + "\n"]).diagnostics.lines == ["content/suppliers.yaml:\(line)"])
  }
}

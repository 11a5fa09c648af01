import Diagnostics
import Records
import SystemPackage
import Testing

import struct Records.Attachment

@Suite("No public record publishes the file of a hidden one")
struct HiddenFilesTests {
  private let secret = FilePath("/content/procurements/secret.pdf")

  private func attachment(_ file: FilePath, in source: ContentFile) -> Attachment {
    Attachment(
      file: file, location: place(in: source, line: 9), title: "Report", kind: .report, format: .pdf, size: 1)
  }

  private func document(_ file: FilePath, row: Int) -> ContractDocument {
    let place = SourceLocation(file: "content/contracts/2016.csv", line: row)
    return ContractDocument(kind: .contract, file: Located(file, at: place), format: .pdf, size: 1)
  }

  private func policy(_ id: String, _ status: Policy.Status, _ change: (inout Policy) -> Void) -> Policy {
    let source = ContentFile(path: "policies/\(id).md", displayPath: "content/policies/\(id).md")
    var policy = Policy(
      source: source, id: id, title: id, status: status, organisation: Located("office", at: source.location))
    change(&policy)
    return policy
  }

  private func fault(at place: String, owner: String) -> String {
    "\(place): error: the file belongs to \(owner), which the public may not read; give this record a copy of its own if "
      + "the file may be published [link-to-unpublished]"
  }

  @Test("A contract's document that a draft procurement attaches is an error")
  func documentOfDraftProcurement() {
    var ledger = OfficeLedger()
    ledger.procurement("cleaning", .draft) { $0.attachments = [attachment(secret, in: $0.source)] }
    ledger.contract("C-1") { $0.documents = [document(secret, row: 2)] }
    #expect(
      ledger.catalogue().faults == [
        fault(at: "content/contracts/2016.csv:2", owner: "content/procurements/cleaning.md")
      ])
  }

  @Test("So is the document of a contract under embargo, whose row is told")
  func documentOfHiddenContract() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") {
      $0.documents = [document(secret, row: 2)]
      $0.published = day("2030-01-01")
    }
    ledger.procurement("cleaning") { $0.attachments = [attachment(secret, in: $0.source)] }
    #expect(
      ledger.catalogue().faults == [
        fault(at: "content/procurements/cleaning.md:9:12", owner: "row 2 of content/contracts/2016.csv")
      ])
  }

  @Test("So is whatever lies in the own folder of a draft policy")
  func folderOfDraftPolicy() {
    var ledger = OfficeLedger()
    ledger.records.policies = [
      policy("draft", .draft) { $0.ownFolder = FilePath("/content/policies/draft") },
      policy("public", .adopted) {
        $0.earlierVersions = [
          PolicyVersion(
            version: "1", adopted: nil, change: nil,
            document: attachment(FilePath("/content/policies/draft/v1.pdf"), in: $0.source))
        ]
      },
    ]
    let found = ledger.catalogue().faults.filter { $0.contains("[link-to-unpublished]") }
    #expect(found == [fault(at: "content/policies/public.md:9:12", owner: "content/policies/draft.md")])
  }

  @Test("Files of public records may be shared")
  func publicFiles() {
    var ledger = OfficeLedger()
    ledger.procurement("cleaning") { $0.attachments = [attachment(secret, in: $0.source)] }
    ledger.contract("C-1") { $0.documents = [document(secret, row: 2)] }
    #expect(ledger.catalogue().faults.isEmpty)
  }

  @Test("What is hidden is known by name, so that a link to it is not one to nothing")
  func unpublished() {
    var ledger = OfficeLedger()
    ledger.contract("C-1") { $0.published = day("2030-01-01") }
    ledger.procurement("secret", .draft)
    ledger.procurement("later") { $0.published = day("2030-01-01") }
    ledger.records.policies = [policy("draft", .draft) { _ in }]
    let found = ledger.catalogue().catalogue.unpublished
    #expect(found.contracts == [ContractReference("C-1")])
    #expect(found.procurements == ["secret", "later"])
    #expect(found.policies == ["draft"])
    #expect(found.sources == ["procurements/secret.md", "procurements/later.md", "policies/draft.md"])
  }
}

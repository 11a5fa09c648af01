import TestSupport
import Testing

@testable import SiteGeneration

@Suite("Files of records that are not public")
struct ConfidentialityOfFilesTests {
  private let open = RenderedSite.decision("2", title: "Two", summary: "See [it](../one/secret.csv).")

  @Test(
    "A file belongs to a hidden record that attaches it, links to it or has it in its folder",
    arguments: [
      RenderedSite.decision("1", status: "draft", keys: "attachments: [{file: secret.csv}]"),
      RenderedSite.decision("1", published: "2030-01-01", summary: "See [it](secret.csv)."),
      RenderedSite.decision("1", status: "draft"),
      RenderedSite.decision(
        "1", confidentiality: "confidential",
        keys: "withheld: [{what: It, covers: whole-record, exemption: 40(2), reason: Privacy, review: 2024-12-31}]"),
    ])
  func owned(hidden: String) async throws {
    let site = try await RenderedSite([
      "decisions/one/index.md": hidden, "decisions/one/secret.csv": "Xanadu", "decisions/two/index.md": open,
    ])
    #expect(
      site.diagnostics.contains(
        "content/decisions/two/index.md:11:5: error: the file belongs to content/decisions/one/index.md, which the public may not read; give this record a copy of its own if the file may be published [link-to-unpublished]"
      ), "\(site.diagnostics)")
  }

  @Test("A link within the content folder cannot make a document of a record")
  func linkToRecord() async throws {
    let site = try await RenderedSite([
      "decisions/draft.md": RenderedSite.decision("1", status: "draft", summary: "Xanadu"),
      "decisions/notes.txt": "-> draft.md",
      "decisions/two.md": RenderedSite.decision(
        "2", keys: "attachments: [{file: notes.txt, title: Notes, kind: other}]"),
    ])
    #expect(
      site.diagnostics.contains(
        "content/decisions/two.md:9:22: error: 'notes.txt' is a link to a file of another kind; put the document itself beside the record [outside-content]"
      ), "\(site.diagnostics)")
  }

  @Test(
    "An embargo that was left empty keeps the record or page back, and is an error",
    arguments: ["", " ", " |", " # 2030-01-01"])
  func emptyEmbargo(value: String) async throws {
    let site = try await RenderedSite([
      "decisions/one.md": RenderedSite.decision("1", title: "Xanadu", published: nil, keys: "published:\(value)"),
      "pages/one.md": "---\ntitle: Xanadu\nstatus: published\npublished:\(value)\n---\nXanadu\n",
    ])
    #expect(site.addresses(saying: "Xanadu") == [])
    #expect(
      site.diagnostics.count { $0.contains("error: the key 'published' has no value") } == 2, "\(site.diagnostics)")
  }

  @Test("Keys below a line that ended the keys too early are an error, and not shown as text in silence")
  func strayKeys() async throws {
    let site = try await RenderedSite([
      "pages/one.md": "---\ntitle: One\nstatus: published\n---\n\npublished: 2030-01-01\n---\nText.\n"
    ])
    #expect(
      site.diagnostics.contains(
        "content/pages/one.md:6:1: error: 'published' stands below the line '---' that ends the keys, and would be shown as text; put it above that line, or begin the text with other words [unknown-key]"
      ), "\(site.diagnostics)")
  }
}

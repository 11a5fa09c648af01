import ContentLoading
import Diagnostics
import TestSupport
import Testing

@Suite("Everything that is wrong with a content folder is told at once")
struct UntidyFolderTests {
  private let files: FileTree = [
    "site.yaml": smallestConfiguration + "page-size: lots\naccent-color: '#1d4f8c'\n",
    "decisions/2013/iip/index.md": """
    ---
    reference: WMPCC 012/2013
    title: Innovation: a partner
    ---
    Text.
    """,
    "decisions/2013/task-force.md": """
    ---
    title: Technology task force
    date: 4 July 2013
    status: aproved
    confidentiality: open
    attachments:
      - {file: task-force.pdf, title: Report, kind: report}
    withheld:
      - what: Terms
        exemption: commercial
    ---
    Text.
    """,
    "decisions/2013/taskforce.pdf": "%PDF-1.4",
    "decisions/2013/draft.md": "---\nstatus: draft\nauthor: nobody\n---\n",
    "pages/about.md": "---\ntitle: About us\nstatus: published\n--- \nText.\n",
    "minutes.docx": "",
  ]

  @Test("The lines that have to be mended are shown file by file")
  func report() async throws {
    let diagnostics = try await load(files).diagnostics
    let text = DiagnosticFormat.text.render(diagnostics) { place in
      guard let line = place.line, let text = files[String(place.file.dropFirst("content/".count))] else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    }
    #expect(text == Self.expected)
  }

  private static let expected = """
    content/decisions/2013/draft.md:2:1: warning: the key 'confidentiality' is missing; write 'confidentiality: …' here [missing-key]
      2 | status: draft
        | ^
    content/decisions/2013/draft.md:2:1: warning: the key 'title' is missing; write 'title: …' here [missing-key]
      2 | status: draft
        | ^
    content/decisions/2013/draft.md:3:1: warning: there is no key 'author' here; the keys are attachments, background-papers, confidentiality, corrections, date, decision-maker, follows, implements, interests, organisation, priorities, procurement, published, redirect-from, reference, relates-to, signed, status, supersedes, title, withdrawn, withheld [unknown-key]
      3 | author: nobody
        | ^
    content/decisions/2013/iip/index.md:3:18: error: a colon with a space after it stands where a value already began; put the whole value in quotation marks, as in "Costs: an overview" [invalid-yaml]
      3 | title: Innovation: a partner
        |                  ^
    content/decisions/2013/task-force.md:3:7: error: '4 July 2013' is not a day in the calendar, written as year, month and day like 2013-07-04 [invalid-date]
      3 | date: 4 July 2013
        |       ^
    content/decisions/2013/task-force.md:4:9: error: 'aproved' is not one of draft, approved, noted, rejected, deferred, withdrawn, superseded; did you mean 'approved'? [invalid-value]
      4 | status: aproved
        |         ^
    content/decisions/2013/task-force.md:7:12: error: there is no file 'task-force.pdf' beside this record; did you mean 'taskforce.pdf'? [missing-attachment]
      7 |   - {file: task-force.pdf, title: Report, kind: report}
        |            ^
    content/decisions/2013/task-force.md:9:5: error: nothing says why 'Terms' is withheld; add the line 'reason: …' to the item, in words that anyone understands [incomplete-withholding]
      9 |   - what: Terms
        |     ^
    content/decisions/2013/task-force.md:9:5: error: the record does not say when the office will look again at 'Terms'; add the line 'review: …' to the item, with the day that was agreed [incomplete-withholding]
      9 |   - what: Terms
        |     ^
    content/decisions/2013/task-force.md:10:16: error: 'commercial' is not a section of the Freedom of Information Act 2000 that holds an exemption, such as 43(2), or an exception of the Environmental Information Regulations 2004 that protects information, such as r.12(5)(e) [invalid-value]
      10 |     exemption: commercial
         |                ^
    content/minutes.docx: warning: nothing publishes this file; name it under 'attachments:' of its record, or take it out of the content folder [unused-file]
    content/pages/about.md:4:1: error: the keys do not end here, because the line is not exactly '---'; write three hyphens and nothing else [unclosed-front-matter]
      4 | ---\u{20}
        | ^
    content/site.yaml:6:12: error: 'lots' is not a whole number from 5 to 500 [invalid-value]
      6 | page-size: lots
        |            ^
    content/site.yaml:7:1: error: there is no key 'accent-color' here; did you mean 'accent-colour'? [unknown-key]
      7 | accent-color: '#1d4f8c'
        | ^

    """
}

import Diagnostics
import StaticSite
import Testing

@testable import LeakCheck

@Suite("Texts that are not public in what is to be published")
struct LeakedTextTests {
  private static let secret = """
    ## Decision

    The claimant accepted a settlement of forty thousand pounds, and **both sides** agreed to keep
    its [terms](terms.pdf) to themselves for ten years.
    """
  private static let passage = "forty thousand pounds, and both sides agreed to keep its terms"

  private static let otherFile = "content/decisions/public.md"

  /// How words of a hidden text come into a file: every format that the program writes, plain and disguised.
  static let corpus: [(path: String, text: String)] = [
    ("/a/", "<p>It paid \(passage) secret.</p>"),
    (
      "/a/",
      "<p>It paid Forty  THOUSAND pounds, and <em>both sides</em> agreed\nto keep its <a href=\"/x/\">terms</a>.</p>"
    ),
    ("/a/", "<p>forty&nbsp;thousand pounds&#44; and both sides agr&shy;eed to keep its terms</p>"),
    ("/a/", "<td>forty thousand pounds and</td><td>both sides agreed to keep its terms</td>"),
    ("/a/", "<meta name=\"description\" content=\"\(passage)\">"),
    ("/a/", "<img src=\"/x.png\" alt=\"\(passage)\">"),
    ("/a/", "<!-- \(passage) -->"),
    ("/a/", "<script type=\"application/ld+json\">{\"text\":\"\(passage)\"}</script>"),
    ("/a.json", "[{\"summary\":\"forty thousand pounds, and both\\nsides agreed to keep its \\u0074erms\"}]"),
    ("/a.csv", "Summary\n\"\(passage)\"\n"),
    ("/feed.xml", "<summary>\(passage)</summary>"),
    (
      "/feed.xml",
      "<content type=\"html\">&lt;p&gt;forty thousand pounds, and both &lt;b&gt;sides&lt;/b&gt; agreed to keep its terms&lt;/p&gt;</content>"
    ),
    ("/a.ics", "DESCRIPTION:forty thousand pounds\\, and both sides agr\r\n eed to keep its terms\r\n"),
    (
      "/a.svg", "<svg><text>forty thousand <tspan>pounds</tspan></text><text>and both sides agreed to keep</text></svg>"
    ),
    ("/a.sqlite", "1/24\u{0}\u{1}A grant\u{2}It paid \(passage) secret.2024-04-12"),
    ("/a.txt", "forty thousand pounds, and both sides\nagreed to keep its terms"),
  ]

  @Test("Words of a hidden record are found in every format and disguise", arguments: corpus)
  func seeds(path: String, text: String) async {
    let examined = await Examined([(path, text)], hidden: [.record(.confidential, Self.secret)])
    #expect(examined.findings.map(\.identifier) == [.leakedText])
  }

  @Test("A message says what, where it comes from and what to do, and shows three words only")
  func message() async {
    let text = "---\ntitle: A grant\n---\n\nNote: \(Self.passage).\n"
    let examined = await Examined(
      [("/a/", "<p>\n\(Self.passage)</p>")], hidden: [.record(.confidential, Self.secret)],
      publicFiles: [.record(Self.otherFile, text)])
    #expect(
      examined.lines == [
        "content/decisions/public.md:5: error: 11 words of content/decisions/hidden.md, line 12, which is confidential, would be published in /a/, line 2: 'forty thousand pounds…'; take the words out here; if they may be published, write in site.yaml 'leak-check: {shared: [{text-of: decisions/hidden.md, may-appear-in: decisions/public.md}]}' [leaked-text]"
      ])
  }

  @Test("Words that no public file says came by a template or the program, whatever the record is")
  func fault() async {
    for reason in [HiddenText.Reason.draft, .embargoed(until: "2035-01-01"), .confidential, .withdrawn, .row, .column] {
      let examined = await Examined([("/a/", "<p>\(Self.passage)</p>")], hidden: [.record(reason, Self.secret)])
      #expect(examined.lines.count == 1)
      #expect(examined.lines[0].contains("no public file says this, so it came by a fault"))
    }
  }

  @Test("Fewer than eight words that follow each other are no leak")
  func fewWords() async {
    let text = "<p>forty thousand pounds, and both sides agreed with us</p>"
    #expect(await Examined([("/a/", text)], hidden: [.record(.confidential, Self.secret)]).lines == [])
  }

  @Test(
    "What is said by right is no leak",
    arguments: [
      [PublicSource.record("templates/page.html", passage, kind: .frame)],
      (1...3).map { PublicSource.record("content/decisions/\($0).md", "It says: \(passage).") },
    ])
  func usual(sources: [PublicSource]) async {
    let examined = await Examined(
      [("/a/", "<p>\(Self.passage)</p>")], hidden: [.record(.confidential, Self.secret)], publicFiles: sources)
    #expect(examined.lines == [])
  }

  @Test("Headings of the form, numbers and names of laws are nobody's words")
  func boilerplate() async {
    let text = """
      ## Legal implications

      Section 9 of the Police Reform and Social Responsibility Act 2011 applies.

      ## Financial implications

      There are no direct financial implications arising from this decision, and none for equality.

      2014 2015 2016 2017 2018 2019 2020 2021 and 2022
      """
    let page =
      "<h2>Legal implications</h2><p>Section 9 of the Police Reform and Social Responsibility Act 2011 allows it</p><h2>Financial implications</h2><p>There are no direct financial implications arising from this decision, and none for equality.</p><p>2014 2015 2016 2017 2018 2019 2020 2021</p>"
    #expect(await Examined([("/a/", page)], hidden: [.record(.confidential, text)]).lines == [])
  }

  @Test(
    "What a draft or embargoed record has in common with a public one is no secret when one names the other, or when the public one was published as it is; a confidential record has no such excuse",
    arguments: [HiddenText.Reason.draft, .embargoed(until: "2035-01-01"), .confidential, .withdrawn])
  func knownText(reason: HiddenText.Reason) async {
    let rest = String(repeating: "Much else was said by others before. ", count: 40)
    let confidential = [HiddenText.Reason.confidential, .withdrawn].contains(reason) ? 1 : 0
    let cases: [(relatives: Set<String>, publication: PublicSource.Publication, count: Int)] = [
      ([], .unknown, 1), ([], .notYet, 1), ([], .asItIs, confidential), ([Self.otherFile], .notYet, confidential),
    ]
    for (relatives, publication, count) in cases {
      let examined = await Examined(
        [("/a/", "<p>\(Self.passage)</p>")], hidden: [.record(reason, Self.secret, relatives: relatives)],
        publicFiles: [.record(Self.otherFile, "\(Self.passage). \(rest)", publication: publication)])
      #expect(examined.lines.count == count, "\(relatives) \(publication)")
    }
  }

  @Test(
    "What a record says of public access is nobody's own",
    arguments: [HiddenText.Reason.draft, .confidential])
  func publicAccess(reason: HiddenText.Reason) async {
    let hidden = "## Public access to information\n\nIt \(Self.passage)."
    let examined = await Examined([("/a/", "<p>\(Self.passage)</p>")], hidden: [.record(reason, hidden)])
    #expect(examined.lines == [])
  }

  @Test(
    "A draft that was begun as a copy of a public record is no leak where nobody remembers what was published; where somebody does, what is new and says the same as a draft may have been pasted from it",
    arguments: [(PublicSource.Publication.unknown, 0), (.asItIs, 0), (.notYet, 1)])
  func copies(publication: PublicSource.Publication, count: Int) async {
    let hidden = HiddenText.record(.draft, "## Risks\n\nIt was \(Self.passage) then.")
    let source = PublicSource.record(Self.otherFile, "It was \(Self.passage) then.", publication: publication)
    let examined = await Examined([("/a/", "<p>\(Self.passage)</p>")], hidden: [hidden], publicFiles: [source])
    #expect(examined.lines.count == count)
  }

  @Test("Two records may have one title; in the text of another a draft's title is a leak")
  func titles() async {
    let title = "Award of the custody medical contract to Sampleton"
    let page = [(path: "/a/", text: "<h1>\(title)</h1>")]
    let hidden = HiddenText.record(.draft, title, form: .phrase)
    let named = PublicSource.record(Self.otherFile, "---\ntitle: '\(title)'\n---\nAnother year.")
    #expect(await Examined(page, hidden: [hidden], publicFiles: [named]).lines == [])
    let told = PublicSource.record(Self.otherFile, "---\ntitle: News\n---\nWe expect the \(title).")
    #expect(await Examined(page, hidden: [hidden], publicFiles: [told]).lines.count == 1)
  }

  /// What is found where a document of a public record says something.
  private static func found(_ hidden: HiddenText, inDocumentsOf records: [String], shared: Set<SharedText> = []) async
    -> [String]
  {
    let check = await LeakCheck(
      allowed: AllowedDetails(own: [], listed: [], host: ""), hidden: [hidden], documents: [], shared: shared,
      contentFolder: "content", workers: 1
    ) { [.record(otherFile, "See the terms.")] }
    for (number, record) in records.enumerated() {
      let paper = SiteFile(
        path: SitePath(wellFormed: "/\(number)/report.pdf"), origin: SourceLocation(file: record, line: 7),
        body: .copied("report.pdf"))
      check.examine([("page 1", "Contents"), ("page 2", passage)], of: paper)
    }
    return DiagnosticFormat.text.render(await check.findings()).split(separator: "\n").map(String.init)
  }

  @Test("What a document says is its record's: the office can allow it, and a draft may quote the record that it names")
  func papers() async throws {
    let records = [Self.otherFile]
    let found = try #require(await Self.found(.record(.confidential, Self.secret), inDocumentsOf: records).first)
    #expect(
      found
        == "content/decisions/public.md:7: error: 11 words of content/decisions/hidden.md, line 12, which is confidential, would be published in /0/report.pdf, page 2: 'forty thousand pounds…'; take the words out of the document; if they may be published, write in site.yaml 'leak-check: {shared: [{text-of: decisions/hidden.md, may-appear-in: decisions/public.md}]}' [leaked-text]"
    )
    let shared = SharedText(of: "decisions/hidden.md", in: "decisions/public.md")
    #expect(await Self.found(.record(.confidential, Self.secret), inDocumentsOf: records, shared: [shared]) == [])
    let named = HiddenText.record(.draft, Self.secret, relatives: [Self.otherFile])
    #expect(await Self.found(named, inDocumentsOf: records) == [])
    #expect(await Self.found(.record(.draft, Self.secret), inDocumentsOf: records).count == 1)
    let confidential = HiddenText.record(.confidential, Self.secret, relatives: [Self.otherFile])
    #expect(await Self.found(confidential, inDocumentsOf: records).count == 1)
  }

  @Test("What the documents of three public records say is a usual way to say it", arguments: [(2, 2), (3, 0)])
  func usualInDocuments(records: Int, count: Int) async {
    let hidden = HiddenText.record(.confidential, Self.secret)
    #expect(await Self.found(hidden, inDocumentsOf: (1...records).map { "content/\($0).md" }).count == count)
  }

  @Test("What a document of a hidden record says is named by the document")
  func hiddenDocuments() async throws {
    let part = TextPart(Self.secret, line: 1, form: .prose, document: "page 3 of terms.pdf")
    let hidden = HiddenText(reason: .confidential, file: "content/decisions/hidden.md", parts: [part])
    let found = try #require(
      await Examined([("/a/", Self.passage)], hidden: [hidden], publicFiles: [.record(Self.otherFile, Self.passage)])
        .lines.first)
    #expect(found.contains("11 words of content/decisions/hidden.md, page 3 of terms.pdf, which is confidential"))
  }

  @Test(
    "What is pasted into site.yaml is a leak; a draft may repeat what stands there",
    arguments: [
      (HiddenText.Reason.draft, 0), (.embargoed(until: "2035-01-01"), 1), (.confidential, 1), (.withdrawn, 1),
    ])
  func settings(reason: HiddenText.Reason, count: Int) async {
    let source = PublicSource.record("content/site.yaml", Self.passage, kind: .settings)
    let examined = await Examined(
      [("/a/", "<p>\(Self.passage)</p>")], hidden: [.record(reason, Self.secret)], publicFiles: [source])
    #expect(examined.lines.count == count)
  }

  @Test("Cells that all say the same say nothing of a record")
  func equalCells() async {
    let row = String(repeating: "Unaltered otherwise,", count: 8) + "\n"
    #expect(await Examined([("/a.csv", row)], hidden: [.record(.draft, row)]).lines == [])
  }

  @Test("Rows that are repeated thousands of times on both sides are one leak")
  func equalRows() async {
    let rows = String(repeating: "\(Self.passage)\n", count: 3000)
    let examined = await Examined([("/a.csv", rows)], hidden: [.record(.confidential, rows)])
    #expect(examined.lines.count == 1)
    #expect(!examined.lines.contains { $0.contains("other file") })
  }

  @Test("Two sentences that many say are nobody's own for standing side by side; short sentences count together")
  func sentences() async {
    let first = "The partnership recorded the threats and named an owner for each"
    let second = "Two neighbours compared their proposals with those of the steering group"
    let sources = (1...3).flatMap { number in
      [first, second].map { PublicSource.record("content/decisions/\($0.count)-\(number).md", $0 + ".") }
    }
    let ordinary = await Examined(
      [("/a/", "<p>\(first). \(second).</p>")], hidden: [.record(.confidential, "\(first). \(second).")],
      publicFiles: sources)
    #expect(ordinary.lines == [])
    let short = "Smith resigned early. Jones received payment. Brown kept silent. Nobody asked questions."
    #expect(await Examined([("/a/", "<p>\(short)</p>")], hidden: [.record(.confidential, short)]).lines.count == 1)
  }

  @Test("What is pasted into the title of a link is found where it was pasted")
  func linkTitles() async {
    let source = "---\ntitle: News\n---\n\nSee [the note](<note.pdf '\(Self.passage)'>) of today."
    let examined = await Examined(
      [("/a/", "<a href=\"/note.pdf\" title=\"\(Self.passage)\">the note</a>")],
      hidden: [.record(.confidential, Self.secret)], publicFiles: [.record(Self.otherFile, source)])
    #expect(examined.lines.first?.hasPrefix("content/decisions/public.md:5: error: 11 words") == true)
  }

  @Test("A heading belongs to no sentence", arguments: ["\n", "\n\n"])
  func headings(lineEnd: String) async {
    let text = "## Threats of two neighbours\(lineEnd)Robin Sampleton resigned early."
    let hidden = HiddenText.record(.confidential, text)
    let page = "<h2>Threats of two neighbours</h2><p>Robin Sampleton resigned early</p>"
    #expect(await Examined([("/a/", page)], hidden: [hidden]).lines == [])
  }

  @Test("A number makes no sentence that many say somebody's own")
  func numbers() async {
    let sentence = "The partnership recorded the threats and named an owner at a cost of"
    let sources = (1...3).map { PublicSource.record("content/decisions/\($0).md", "\(sentence) £\($0),000.") }
    let examined = await Examined(
      [("/a/", "<p>\(sentence) £740,250.</p>")], hidden: [.record(.confidential, "\(sentence) £740,250.")],
      publicFiles: sources)
    #expect(examined.lines == [])
  }

  @Test("What the office has put on its list is let through, for that pair of files only")
  func shared() async {
    let page = [(path: "/a/", text: "<p>\(Self.passage)</p>")]
    let source = PublicSource.record(Self.otherFile, Self.passage)
    for (published, count) in [("decisions/public.md", 0), ("decisions/other.md", 1)] {
      let examined = await Examined(
        page, hidden: [.record(.confidential, Self.secret)],
        shared: [SharedText(of: "decisions/hidden.md", in: published)], publicFiles: [source])
      #expect(examined.lines.count == count)
    }
  }

  @Test("A row that repeats what a public row says is no leak; a record that repeats it is")
  func rows() async {
    let page = [(path: "/a/", text: "<p>\(Self.passage)</p>")]
    let hidden = HiddenText.record(.row, Self.secret, file: "content/contracts/a.csv")
    let table = PublicSource.record("content/contracts/b.csv", Self.passage, kind: .register)
    #expect(await Examined(page, hidden: [hidden], publicFiles: [table]).lines == [])
    let record = PublicSource.record(Self.otherFile, Self.passage)
    #expect(await Examined(page, hidden: [hidden], publicFiles: [record]).lines.count == 1)
  }

  @Test("A name is found whole, is not shown, and can be allowed")
  func names() async throws {
    let hidden = HiddenText.record(.column, "Robin Sampleton", file: "content/contracts/a.csv", form: .phrase)
    let page = [(path: "/a/", text: "<p>Ask Robin <b>Sampleton</b> about it.</p>")]
    let source = PublicSource.record(Self.otherFile, "Ask Robin Sampleton about it.")
    let found = try #require(await Examined(page, hidden: [hidden], publicFiles: [source]).lines.first)
    #expect(found.contains("2 words of content/contracts/a.csv, line 10, of which this column is never published"))
    #expect(found.contains("'R… S…'"))
    #expect(!found.contains("Sampleton"))
    #expect(await Examined(page, hidden: [hidden], allowed: ["Robin Sampleton"], publicFiles: [source]).lines == [])
    #expect(await Examined([("/a/", "<p>Robin and Sampleton</p>")], hidden: [hidden]).lines == [])
  }

  @Test(
    "The name of a private person is no less secret for standing in other payments or in many records; a supplier is public",
    arguments: [
      ([PublicSource.record("content/spend/b.csv", "Ottoline Ravensbourne", kind: .payments)], 1),
      ((1...4).map { PublicSource.record("content/decisions/\($0).md", "We thank Ottoline Ravensbourne.") }, 1),
      ([PublicSource.record("content/contracts/b.csv", "Ottoline Ravensbourne", kind: .register)], 0),
    ])
  func recipients(sources: [PublicSource], count: Int) async {
    let hidden = HiddenText.record(
      .recipient, "Ottoline Ravensbourne", file: "content/spend/a.csv", form: .phrase)
    let page = [(path: "/a/", text: "<td>Ottoline Ravensbourne</td>")]
    #expect(await Examined(page, hidden: [hidden], publicFiles: sources).lines.count == count)
  }

  @Test("The same words on many pages are one message, and many passages of one record are one too")
  func manyPages() async {
    let pages = (1...2000).map { (path: "/\($0)/", text: "<p>\(Self.passage)</p>") }
    let one = await Examined(pages, hidden: [.record(.confidential, Self.secret)])
    #expect(one.lines.count == 1)
    #expect(one.lines[0].contains("in /1/, line 1 and in 1999 other files"))
    let sentences = (1...40).map { number in
      "It tells something \(String(repeating: "q", count: number)) that nobody outside ever heard"
    }
    let text = sentences.joined(
      separator: ".\n\nBetween two of them others talk about the weather, their dogs and lunch.\n\n")
    let scattered = sentences.map { "<p>\($0)</p><p>other \($0.count)</p>" }.joined()
    let many = await Examined([("/a/", scattered)], hidden: [.record(.confidential, text)])
    #expect(many.lines.count == 1)
    #expect(
      many.lines.first?.contains("in /a/, line 1: 'It tells something…', in 40 passages") == true, "\(many.lines)")
  }

  @Test("Names are leaks by themselves, of which ten are told")
  func manyNames() async {
    let names = (1...14).map { "Robin S\(String(repeating: "a", count: $0))mpleton" }
    let hidden = HiddenText(
      reason: .column, file: "content/contracts/a.csv", parts: names.map { TextPart($0, line: 2, form: .phrase) })
    let text = names.map { "<td>\($0)</td>" }.joined()
    let found = await Examined([("/a/", text)], hidden: [hidden], publicFiles: [.record(Self.otherFile, text)])
    #expect(found.lines.count == 10)
    #expect(found.lines.contains { $0.contains("; 4 more leaks of this file were found") }, "\(found.lines)")
  }

  @Test("Everything that was pasted from one record into one file is one message, which names all lines")
  func manyPassages() async throws {
    let secret = "\(Self.secret)\n\nRobin told nobody where the second half of the money had gone before lunch."
    let source =
      "A grant.\n\nIt was \(Self.passage).\n\nOther.\n\nHe told nobody where the second half of the money had gone."
    let examined = await Examined(
      [("/a/", source)], hidden: [.record(.confidential, secret)], publicFiles: [.record(Self.otherFile, source)])
    let found = try #require(examined.lines.first)
    #expect(examined.lines.count == 1)
    #expect(found.hasPrefix("content/decisions/public.md:3: error: 22 words of content/decisions/hidden.md, line 12, "))
    #expect(found.contains("'forty thousand pounds…', in 2 passages; take the words out here and on line 7; if"))
  }

  @Test(
    "What looks like the beginning of a tag hides nothing that follows from the check",
    arguments: ["Where x <y the following holds.\n\n", "<the supplier's name> is to be added.\n\n", "<!see below.\n\n"])
  func noTags(beginning: String) async {
    let page = [(path: "/a/", text: "<p>It paid \(Self.passage) secret.</p>")]
    let hidden = HiddenText.record(.confidential, beginning + Self.secret)
    let source = PublicSource.record(Self.otherFile, beginning + Self.passage)
    let examined = await Examined(page, hidden: [hidden], publicFiles: [source])
    #expect(examined.lines.count == 1)
    #expect(examined.lines.first?.hasPrefix("content/decisions/public.md:3: error") == true)
  }

  @Test("Letters that are joined to one character are the same letters")
  func ligatures() async {
    let secret = "Efficient officers found the final firewall insufficient and flimsy against difficult traffic."
    let page = secret.replacing("ffi", with: "\u{FB03}").replacing("fi", with: "\u{FB01}")
      .replacing("fl", with: "\u{FB02}")
    #expect(await Examined([("/a.txt", page)], hidden: [.record(.confidential, secret)]).lines.count == 1)
  }
}

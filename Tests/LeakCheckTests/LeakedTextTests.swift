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

  /// More than anybody says in the same words by chance.
  private static let long =
    "The claimant accepted forty thousand pounds, and both sides agreed to keep every one of the terms to themselves until ten years have gone by, whatever a newspaper, a councillor or a former officer may ask either of them"

  @Test(
    "What a draft or embargoed record has in common with a public one is usual when one names the other, when it is short, or under the same heading; a confidential record has no such excuse",
    arguments: [HiddenText.Reason.draft, .embargoed(until: "2035-01-01"), .confidential, .withdrawn])
  func standardWording(reason: HiddenText.Reason) async {
    let rest = String(repeating: "Much else was said by others before. ", count: 40)
    let confidential = [HiddenText.Reason.confidential, .withdrawn].contains(reason) ? 1 : 0
    let cases: [(hidden: String, relatives: Set<String>, published: String, count: Int)] = [
      ("## Risks\n\n\(Self.long)", [], "## Background\n\n\(Self.long). \(rest)", 1),
      ("## Risks\n\n\(Self.long)", [], "## Risks\n\n\(Self.long). \(rest)", confidential),
      ("## Risks\n\n\(Self.long)", [Self.otherFile], "## Background\n\n\(Self.long). \(rest)", confidential),
      ("## Risks\n\n\(Self.passage)", [], "## Background\n\n\(Self.passage). \(rest)", confidential),
      ("## Public access to information\n\n\(Self.long)", [], "## Background\n\n\(Self.long). \(rest)", 0),
    ]
    for (hidden, relatives, published, count) in cases {
      let examined = await Examined(
        [("/a/", "<p>\(hidden.contains(Self.long) ? Self.long : Self.passage)</p>")],
        hidden: [.record(reason, hidden, relatives: relatives)], publicFiles: [.record(Self.otherFile, published)])
      #expect(examined.lines.count == count, "\(hidden) \(published)")
    }
  }

  @Test("A draft that was begun as a copy of a public record is no leak")
  func copies() async {
    let hidden = HiddenText.record(.draft, "## Risks\n\n\(Self.long)")
    let source = PublicSource.record(Self.otherFile, "## Background\n\n\(Self.long).")
    let examined = await Examined([("/a/", "<p>\(Self.long)</p>")], hidden: [hidden], publicFiles: [source])
    #expect(examined.lines == [])
  }

  @Test("A draft may quote the paper of the public record that it names; a confidential record and a stranger may not")
  func papers() async {
    let cases: [(reason: HiddenText.Reason, relatives: Set<String>, count: Int)] = [
      (.draft, [Self.otherFile], 0), (.draft, [], 1), (.confidential, [Self.otherFile], 1),
    ]
    for (reason, relatives, count) in cases {
      let check = LeakCheck(
        allowed: AllowedDetails([], host: ""), hidden: [.record(reason, Self.secret, relatives: relatives)],
        documents: [], shared: [], contentFolder: "content", workers: 1
      ) { [] }
      let paper = SiteFile(
        path: SitePath(wellFormed: "/a/report.pdf"), origin: SourceLocation(file: Self.otherFile),
        body: .copied("report.pdf"))
      check.examine([("page 1", "Contents"), ("page 2", Self.passage)], of: paper)
      let findings = await check.findings()
      #expect(findings.count == count)
      #expect(findings.allSatisfy { $0.message.contains("would be published in /a/report.pdf, page 2: ") })
    }
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

  @Test("The same words on many pages are one message, and many passages of one record are cut short")
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
    #expect(many.lines.count == 10)
    #expect(many.lines.contains { $0.contains("; 30 more passages of it were found") }, "\(many.lines)")
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

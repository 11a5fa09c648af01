import Platform
import Records
import SystemPackage
import TestSupport
import Testing

@testable import Preview

@Suite("A live site")
struct LiveSiteTests {
  private static let address = "/decisions/2024/pcc-1-2024-a-decision/"

  @Test("An edited text must be on its page at once")
  func editedText() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    #expect(try await desk.page(Self.address)?.contains("It was agreed.") == true)
    try await desk.save(["decisions/1.md": Desk.decision("PCC 1/2024", text: "It was refused.")])
    let page = try #require(try await desk.page(Self.address))
    #expect(page.contains("It was refused."))
    #expect(!page.contains("It was agreed."))
  }

  @Test("A record whose title has changed must move to its new address, and change in lists")
  func newTitle() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    try await desk.save(["decisions/1.md": Desk.decision("PCC 1/2024", title: "Another name")])
    let isThere = try await eventually {
      try await desk.page("/decisions/2024/pcc-1-2024-another-name/") != nil
    }
    #expect(isThere)
    #expect(try await desk.page(Self.address) == nil)
    #expect(try await desk.page("/decisions/")?.contains("Another name") == true)
  }

  @Test("A file that is added must become a page, and one that is removed must go")
  func addedAndRemoved() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    try await desk.save(["decisions/2.md": Desk.decision("PCC 2/2024"), "decisions/1.md": String?.none])
    let isThere = try await eventually { try await desk.page("/decisions/2024/pcc-2-2024-a-decision/") != nil }
    #expect(isThere)
    #expect(try await desk.page(Self.address) == nil)
  }

  @Test("A published record that is edited without a correction must be shown, with the error that a build would have")
  func unexplainedChange() async throws {
    let headers =
      "Kind,Name,Title,Date,Published,FirstPublished,LastRecorded,Address,FormerAddresses,Corrections,File,Form,"
      + "Fingerprint,Parts\n"
    let fingerprint = String(repeating: "0", count: 64)
    let line =
      "decision,PCC 1/2024,A decision,2024-03-11,2024-03-14,2024-03-14,2024-03-14,\(Self.address),,,decisions/1.md,1,"
      + "\(fingerprint),0000000000000000 title\n"
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    let before = await desk.faults().filter { $0.contains("record-changed") }
    #expect(before == [])
    try await desk.save(["ledger.csv": headers + line])
    let isTold = try await eventually { await desk.faults().contains { $0.contains("[record-changed]") } }
    #expect(isTold)
    try await desk.save(["decisions/1.md": Desk.decision("PCC 1/2024", text: "It was refused.")])
    #expect(try await desk.page(Self.address)?.contains("It was refused.") == true)
    let corrected = Desk.decision("PCC 1/2024", keys: "corrections: [{date: 2024-04-01, change: All}]")
    try await desk.save(["decisions/1.md": corrected])
    let isExplained = try await eventually { await desk.faults().allSatisfy { !$0.contains("[record-changed]") } }
    #expect(isExplained)
  }

  @Test("A burst of changes must be shown as a whole")
  func burst() async throws {
    let numbers = Array(1...40)
    func files(_ text: String) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: numbers.map { ("decisions/\($0).md", Desk.decision("PCC \($0)/2024", text: text)) })
    }
    let desk = try await Desk(FileTree(files("It was agreed.")))
    try await desk.save(files("It was refused.").mapValues(Optional.some))
    for number in numbers {
      let isNew = try await eventually {
        try await desk.page("/decisions/2024/pcc-\(number)-2024-a-decision/")?.contains("It was refused.") == true
      }
      #expect(isNew)
    }
  }

  @Test("Drafts and embargoed records must be seen by staff, each with the reason, and by nobody else")
  func unpublished() async throws {
    let desk = try await Desk([
      "decisions/1.md": Desk.decision("PCC 1/2024", status: "draft"),
      "decisions/2.md": Desk.decision("PCC 2/2024", published: "2024-07-01"),
      "decisions/3.md": Desk.decision("PCC 3/2024"),
    ])
    let lifted = try #require(CalendarDate("2024-07-01"))
    let staff = await desk.site.view(Viewpoint())
    #expect(
      Dictionary(uniqueKeysWithValues: staff.unpublished.map { ($0.file, $1) }) == [
        "content/decisions/1.md": .draft, "content/decisions/2.md": .embargoed(until: lifted),
      ])
    let addresses = (1...3).map { "/decisions/2024/pcc-\($0)-2024-a-decision/" }
    for address in addresses { #expect(try await desk.page(address) != nil) }
    let publicOnly = Viewpoint(extent: .publicOnly)
    #expect(await desk.site.view(publicOnly).unpublished.isEmpty)
    for (address, isPublic) in zip(addresses, [false, false, true]) {
      #expect(try await (desk.page(address, publicOnly) != nil) == isPublic)
    }
    let later = Viewpoint(day: lifted, extent: .publicOnly)
    for (address, isPublic) in zip(addresses, [false, true, true]) {
      #expect(try await (desk.page(address, later) != nil) == isPublic)
    }
  }

  @Test("A policy that is only begun must stand in the list, where its author looks for it")
  func draftPolicy() async throws {
    let desk = try await Desk(["policies/gifts.md": "---\ntitle: Gifts\nstatus: draft\n---\nNone are taken.\n"])
    #expect(try await desk.page("/policies/")?.contains("<a href=\"/policies/gifts/\">Gifts</a>") == true)
    #expect(try await desk.page("/policies/", Viewpoint(extent: .publicOnly)) == nil)
  }

  @Test("A record with an error must be shown as it was before, with the error, until it is mended")
  func lastGoodPage() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    let broken = Desk.decision("PCC 1/2024", text: "It was refused.", status: "aproved")
    try await desk.save(["decisions/1.md": broken])
    #expect(try await desk.page(Self.address)?.contains("It was agreed.") == true)
    #expect(await desk.site.view(Viewpoint()).outdated == ["content/decisions/1.md"])
    #expect(await desk.faults().contains { $0.hasPrefix("content/decisions/1.md:7:") && $0.contains("aproved") })

    try await desk.save(["decisions/1.md": Desk.decision("PCC 1/2024", text: "It was refused.")])
    #expect(try await desk.page(Self.address)?.contains("It was refused.") == true)
    #expect(await desk.site.view(Viewpoint()).outdated.isEmpty)
    #expect(await !desk.faults().contains { $0.contains("aproved") })
  }

  @Test("A file that cannot be understood at all must leave its page as it was, too")
  func unreadable() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    try await desk.save(["decisions/1.md": "---\ntitle: [\n---\nText"])
    let isKnown = try await eventually { await desk.site.view(Viewpoint()).outdated == ["content/decisions/1.md"] }
    #expect(isKnown)
    #expect(try await desk.page(Self.address)?.contains("It was agreed.") == true)
  }

  @Test("A record that has had an error from the first must not be called a draft")
  func errorFromTheFirst() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024", status: "aproved")])
    #expect(await desk.site.view(Viewpoint()).unpublished.map(\.value) == [.misread])
  }

  @Test("A configuration with an error must leave the site as it was")
  func brokenConfiguration() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    try await desk.save(["site.yaml": "office: {"])
    let isKnown = try await eventually { await desk.faults().contains { $0.hasPrefix("content/site.yaml") } }
    #expect(isKnown)
    #expect(try await desk.page(Self.address) != nil)
    #expect(await desk.site.view(Viewpoint()).outdated == ["content/site.yaml"])
  }

  @Test(
    "Without a configuration there must be no site, and word of what is wrong; once there is one, there must be a site")
  func noConfiguration() async throws {
    let desk = try await Desk(["site.yaml": "office: {", "decisions/1.md": Desk.decision("PCC 1/2024")])
    #expect(await desk.site.view(Viewpoint()).site == nil)
    #expect(await desk.faults().contains { $0.hasPrefix("content/site.yaml") })
    try await desk.save(["site.yaml": Desk.configuration])
    let isThere = try await eventually { try await desk.page(Self.address) != nil }
    #expect(isThere)
  }

  @Test("Templates with an error must leave the pages as they were")
  func brokenTemplates() async throws {
    let templates = try TemporaryFolder(FileTree(of: Repository.templates))
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")], templates: templates.path)
    let good = try #require(templates.tree()["decision.mustache"])
    try FileTree(["decision.mustache": good + "{{nonsense}}"]).write(to: templates.path)
    await desk.site.takeDesign()
    let isKnown = try await eventually { await desk.faults().contains { $0.contains("nonsense") } }
    #expect(isKnown)
    #expect(await desk.site.view(Viewpoint()).outdated == ["\(templates.path)/decision.mustache"])
    #expect(try await desk.page(Self.address)?.contains("It was agreed.") == true)

    try FileTree(["decision.mustache": good + "<p>New at the end</p>"]).write(to: templates.path)
    await desk.site.takeDesign()
    let isNew = try await eventually { try await desk.page(Self.address)?.contains("New at the end") == true }
    #expect(isNew)
  }

  @Test("A style sheet of several files must be followed file by file")
  func assetOfSeveralFiles() async throws {
    let content = try TemporaryFolder(["site.yaml": Desk.configuration])
    let templates = try TemporaryFolder(FileTree(of: Repository.templates))
    let day = try #require(CalendarDate("2024-06-01"))
    let watched = try WatchedSite(content: content.path.string, templates: templates.path.string, workers: 2) { day }
    try await watched.follow {
      let site = watched.site
      let before = await site.styleSheet()
      #expect(before?.contains("--page-width") == true)
      try FileTree(["assets/site.css/95-own.css": "h1 { color: red }\n"]).write(to: templates.path)
      #expect(try await eventually { await site.styleSheet() == before.map { $0 + "h1 { color: red }\n" } })
      try FileTree(["assets/site.css/95-own.css": "h1 { color: blue }\n"]).write(to: templates.path)
      #expect(try await eventually { await site.styleSheet() == before.map { $0 + "h1 { color: blue }\n" } })
      try OpenFolder(templates.path).removeFile("assets/site.css/95-own.css")
      #expect(try await eventually { await site.styleSheet() == before })
    }
  }

  @Test("The style guide must show a template as it was saved, and be no page of the site")
  func styleGuide() async throws {
    let templates = try TemporaryFolder(FileTree(of: Repository.templates))
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")], templates: templates.path)
    #expect(try await desk.page("/__preview/style-guide/") == nil)
    let good = try #require(templates.tree()["pagination.mustache"])
    try FileTree(["pagination.mustache": good + "<p>New at the end</p>"]).write(to: templates.path)
    await desk.site.takeDesign()
    let isNew = try await eventually {
      guard case .rendered(let render) = await desk.site.view(Viewpoint()).styleGuide?.body else { return false }
      return String(decoding: render(), as: UTF8.self).contains("New at the end")
    }
    #expect(isNew)
  }

  @Test("What is wrong with records together must be told, and no longer once it is mended")
  func checks() async throws {
    let first = Desk.decision("PCC 1/2024", keys: "follows: [PCC 9/2024]")
    let desk = try await Desk(["decisions/1.md": first])
    #expect(await desk.faults().contains { $0.contains("PCC 9/2024") })
    try await desk.save(["decisions/9.md": Desk.decision("PCC 9/2024")])
    let isMended = try await eventually { await !desk.faults().contains { $0.contains("no decision has") } }
    #expect(isMended)
  }

  @Test("A broken link in a draft must be a warning, which the check of the public site does not give")
  func faultsOfDrafts() async throws {
    let draft = Desk.decision("PCC 1/2024", text: "See [it](<decision:PCC 9/2024>).", status: "draft")
    let desk = try await Desk(["decisions/1.md": draft])
    #expect(await desk.faults().contains { $0.contains(": warning: ") && $0.contains("PCC 9/2024") })
    #expect(await !desk.faults(Viewpoint(extent: .publicOnly)).contains { $0.contains("PCC 9/2024") })
  }

  @Test("Readers who ask for many days at a time must each get their own")
  func manyDays() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024", published: "2024-06-10")])
    let site = desk.site
    let days = try (1...20).map { try #require(CalendarDate("2024-06-\($0 < 10 ? "0" : "")\($0)")) }
    let shown = await withTaskGroup(of: (CalendarDate, CalendarDate, Int).self) { group in
      for day in days + days {
        group.addTask {
          let view = await site.view(Viewpoint(day: day, extent: .publicOnly))
          return (day, view.day, view.site?.files.count { $0.origin.file == "content/decisions/1.md" } ?? -1)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(shown.count == 40)
    let embargoEnd = try #require(CalendarDate("2024-06-10"))
    for (asked, day, pages) in shown {
      #expect(asked == day)
      #expect(pages == (day < embargoEnd ? 0 : 1))
    }
  }

  @Test("Those who listen must be told of a change with a greater number")
  func versions() async throws {
    let desk = try await Desk(["decisions/1.md": Desk.decision("PCC 1/2024")])
    let before = await desk.site.view(Viewpoint()).version
    var versions = await desk.site.versions().makeAsyncIterator()
    try await desk.save(["decisions/1.md": Desk.decision("PCC 1/2024", text: "It was refused.")])
    let after = try #require(await versions.next())
    #expect(after > before)
  }
}

extension LiveSite {
  /// What the style sheet of every page says at present.
  fileprivate func styleSheet() async -> String? {
    let file = await view(Viewpoint()).site?.files.first { $0.path.text.hasPrefix("/assets/site.") }
    guard case .rendered(let render) = file?.body else { return nil }
    return String(decoding: render(), as: UTF8.self)
  }
}

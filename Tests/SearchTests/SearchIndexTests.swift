import StaticSite
import Testing

@testable import Search

@Suite("The index of the search")
struct SearchIndexTests {
  @Test("A word finds the documents that have any of its forms")
  func stems() async throws {
    let site = try await FoundFiles([
      SearchDocument(address: "/a/", title: "Awarding a contract", texts: ["The Commissioner decided."]),
      SearchDocument(address: "/b/", title: "Minutes", texts: ["It was awarded in June, and awards were made."]),
      SearchDocument(address: "/c/", title: "Cameras"),
    ])
    for word in ["awarding", "awarded", "awards"] { #expect(try site.documents(with: word) == [0, 1]) }
    #expect(try site.documents(with: "cameras") == [2])
    #expect(try site.documents(with: "camera") == nil)
  }

  @Test("A reference is found by all of it and by its end")
  func references() async throws {
    let site = try await FoundFiles([
      SearchDocument(address: "/a/", title: "One", reference: "WMPCC 005/2013"),
      SearchDocument(address: "/b/", title: "Two", reference: "WMPCC 006/2013"),
    ])
    #expect(try site.documents(with: "wmpcc-5-2013") == [0])
    #expect(try site.documents(with: "5-2013") == [0])
    #expect(try site.documents(with: "wmpcc") == [0, 1])
  }

  @Test("A name is found by all of it, and what a list of results shows by each of its words")
  func names() async throws {
    let site = try await FoundFiles([
      SearchDocument(
        address: "/a/", title: "Payments over £500", date: "8 April 2014", notes: ["Live", "£22,000,000"],
        names: ["What is spent", "Spending"], keywords: ["Anytown Police"]),
      SearchDocument(address: "/b/", title: "What the police spent"),
    ])
    #expect(try site.documents(with: "what-is-spent=") == [0])
    #expect(try site.documents(with: "spending=") == [0])
    #expect(try site.documents(with: "spent") == [0, 1])
    for word in ["april", "2014", "live", "22000000", "anytown"] { #expect(try site.documents(with: word) == [0]) }
    #expect(try site.documents(with: "police") == [0, 1])
  }

  @Test("A word in the title says more of a document than the same in its text, and often says more than once")
  func impacts() async throws {
    let site = try await FoundFiles([
      SearchDocument(address: "/a/", title: "Minutes", texts: ["Drones and the rest of a meeting of some length"]),
      SearchDocument(
        address: "/b/", title: "Minutes", texts: ["Drones, drones and drones of a meeting of some length"]),
      SearchDocument(address: "/c/", title: "Drones", texts: ["The rest of a meeting of some length"]),
    ])
    let impacts = try #require(try site.impacts(of: "drones"))
    #expect(impacts == impacts.sorted())
    #expect(Set(impacts).count == 3)
    #expect(impacts.allSatisfy { (1...31).contains($0) })
  }

  @Test("Words that stand in every text are not in the index, and the browser is told which they are")
  func ignoredWords() async throws {
    let site = try await FoundFiles([SearchDocument(address: "/a/", title: "The minutes of the board")])
    #expect(try site.documents(with: "the") == nil)
    #expect(try site.text("index.json").contains("\"the\""))
  }

  @Test("In a language without an algorithm words stay as they are")
  func otherLanguages() async throws {
    let site = try await FoundFiles(
      [SearchDocument(address: "/a/", title: "Penderfyniadau a'r contractau")], language: "cy")
    #expect(try site.documents(with: "contractau") == [0])
    #expect(try site.documents(with: "contracta") == nil)
  }

  @Test("Whatever its size, an index is cut into files of which each can be fetched by itself")
  func shards() async throws {
    let documents = (0..<3_000).map { number in
      SearchDocument(
        address: "/\(number)/", title: "Record \(number)", texts: ["common word\(number) name\(number % 700)"])
    }
    let site = try await FoundFiles(documents)
    #expect(site.names.contains { $0.hasSuffix("words-1.json") })
    #expect(site.names.contains { $0.hasSuffix("occurrences-1.json") })
    #expect(try site.documents(with: "common") == Array(0..<3_000))
    #expect(try site.documents(with: "word2999") == [2_999])
    #expect(try site.documents(with: "name699") == [699, 1_399, 2_099, 2_799])
  }

  @Test("The same documents give the same files, however many processors make them")
  func determinism() async throws {
    let documents = (0..<2_500).map { number in
      SearchDocument(
        address: "/\(number)/", title: "Record \(number) of many", reference: "R \(number)/2013",
        texts: ["word\(number % 900) and words awarded"], values: [.year: ["\(2010 + number % 7)"]])
    }
    let alone = try await FoundFiles(documents, workers: 1).texts
    for workers in [2, 5] { #expect(try await FoundFiles(documents, workers: workers).texts == alone) }
  }

  @Test("Documents of a kind keep their numbers behind those of the kinds before it")
  func kinds() async throws {
    let documents = (0..<5).map { SearchDocument(address: "/\($0)/", title: "Shared word\($0)") }
    let index = await SearchIndex(
      [
        SearchKind(name: "decision", label: "Decisions", count: 3) { documents[$0] },
        SearchKind(name: "contract", label: "Contracts", count: 2) { documents[$0 + 3] },
      ], language: "en", facets: [], workers: 2)
    let site = try FoundFiles(index)
    #expect(try site.documents(with: "shared") == [0, 1, 2, 3, 4])
    #expect(try site.documents(with: "word4") == [4])
  }

  @Test("A file about a document has what a list of results shows")
  func descriptions() async throws {
    let document = SearchDocument(
      address: "/a/", title: "A \"title\"", reference: "R 1", date: "1 May 2013", notes: ["Approved", "Open"],
      texts: ["One.", "Two."])
    #expect(
      String(decoding: document.file, as: UTF8.self)
        == #"{"address":"/a/","title":"A \"title\"","reference":"R 1","date":"1 May 2013","notes":"Approved, Open","text":"One.\nTwo."}"#
    )
  }

  @Test("Each document has the values by which it can be chosen")
  func facets() async throws {
    let site = try await FoundFiles([
      SearchDocument(address: "/a/", title: "A", values: [.year: ["2013"], .priority: ["Trust", "Safety"]]),
      SearchDocument(address: "/b/", title: "B", values: [.year: ["2014"]]),
      SearchDocument(address: "/c/", title: "C", values: [.year: ["2013"], .priority: ["Safety"]]),
    ])
    #expect(
      try site.text(ending: "/year.json")
        == #"{"name":"year","label":"Year","values":["2014","2013"],"combinations":[[1],[0]],"documents":"ABA"}"#)
    #expect(
      try site.text(ending: "/priority.json")
        == #"{"name":"priority","label":"Priority","values":["Safety","Trust"],"combinations":[[1,0],[],[0]],"documents":"ABC"}"#
    )
  }
}

import StaticSite
import Testing

@testable import Search

/// The files of a search, read as a browser reads them.
struct FoundFiles {
  let texts: [String: String]
  private let words: [String: Int]
  private let occurrences: [String]

  var names: [String] { texts.keys.sorted() }

  init(_ documents: [SearchDocument], language: String = "en", workers: Int = 2) async throws {
    let kind = SearchKind(name: "decision", label: "Decisions", count: documents.count) { documents[$0] }
    let facets = [SearchFacet(.year, label: "Year", order: .descending), SearchFacet(.priority, label: "Priority")]
    try self.init(await SearchIndex([kind], language: language, facets: facets, workers: workers))
  }

  init(_ index: SearchIndex) throws {
    let texts = Dictionary(
      uniqueKeysWithValues: index.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    self.texts = texts
    words = try Self.words(in: texts)
    occurrences = Self.pieces(named: "occurrences", in: texts).flatMap { piece in
      piece.dropFirst(2).dropLast(2).split(separator: "],[").map(String.init)
    }
  }

  func text(_ name: String) throws -> String { try #require(texts[name]) }

  /// The text of the only file whose path ends so.
  func text(ending end: String) throws -> String {
    let name = names.first { $0.hasSuffix(end) }
    return try text(#require(name))
  }

  /// The documents that have the term of a word; `nil` when the index does not know the word.
  func documents(with word: String) throws -> [Int]? {
    var sum = 0
    return try numbers(of: word, at: 0)?.map { gap in
      sum += gap
      return sum
    }
  }

  /// The impact of the term of a word in each document that has it.
  func impacts(of word: String) throws -> [Int]? { try numbers(of: word, at: 1) }

  private func numbers(of word: String, at place: Int) throws -> [Int]? {
    guard let term = words[word] else { return nil }
    return Self.numbers(in: String(occurrences[term].split(separator: "\"")[place * 2]))
  }

  private static func words(in texts: [String: String]) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for piece in pieces(named: "words", in: texts) {
      let parts = piece.split(separator: "\"")
      let terms = numbers(in: String(parts[7])).map { $0 % 2 == 0 ? $0 / 2 : -($0 + 1) / 2 }
      var last = ""
      var term = 0
      for (entry, gap) in zip(parts[3].split(separator: " "), terms) {
        let digits = entry.first.map { (numbers(in: String($0)).isEmpty ? 2 : 1) } ?? 1
        last = String(last.prefix(numbers(in: String(entry.prefix(digits)))[0])) + entry.dropFirst(digits)
        term += gap
        found[last] = term
      }
    }
    return found
  }

  private static func pieces(named name: String, in texts: [String: String]) -> [String] {
    (0...).lazy.map { number in texts.first { $0.key.hasSuffix("/\(name)-\(number).json") }?.value }
      .prefix { $0 != nil }.compactMap(\.self)
  }

  private static func numbers(in text: String) -> [Int] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!$()*+,-./:;")
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for character in text {
      guard let digit = alphabet.firstIndex(of: character) else { continue }
      number += (digit & 31) << shift
      shift += 5
      if digit < 32 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }
}

import Records
import Search
import StaticSite

extension SiteEdition {
  /// The numbers of decisions that have no record: whoever looks for one is led to what the office says of it.
  var numberDocuments: [SearchDocument] {
    zip(catalogue.numbers.sequences, sequencePaths).flatMap { sequence, path in
      tablePages(of: sequence.entries.count, at: path).flatMap { part in
        part.rows.compactMap { document(for: sequence.entries[$0], of: sequence, at: part.path) }
      }
    }
  }

  /// How many numbers of a gap are found each by itself; of a longer one the first and the last are.
  private static let longestGap = 100

  private func document(for entry: NumberEntry, of sequence: NumberedSequence, at path: SitePath) -> SearchDocument? {
    if case .decision = entry.content { return nil }
    let status = status(of: entry).label
    let bounds = [entry.numbers.lowerBound, entry.numbers.upperBound]
    let numbers = entry.numbers.count <= Self.longestGap ? Array(entry.numbers) : bounds
    return SearchDocument(
      address: addresses.href(path),
      title: words.phrase(.searchNumberTitle, ["numbers": range(entry.numbers, of: sequence), "status": status]),
      reference: sequence.reference(entry.numbers.lowerBound), date: date(of: entry).map(words.date),
      names: numbers.map(sequence.reference), texts: note(on: entry).map { [$0] } ?? [],
      values: [.year: date(of: entry).map { [String($0.year)] } ?? [], .status: [status]])
  }
}

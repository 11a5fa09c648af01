import Diagnostics
import Platform
import Records
import SystemPackage

/// What was made of all files of one kind, in order of the files.
struct RecordReadings<Record: Sendable>: Sendable {
  private var files: [ContentFile] = []
  /// `nil` for a file that is new.
  private var readings: [Reading<Record>?] = []

  /// Reads the files that are new or stale, and forgets those that are gone.
  ///
  /// A stale file that has errors now leaves the record that was good before in its place.
  ///
  /// - Parameters:
  ///   - newer: all files of this kind, in order.
  ///   - staleness: which of the files that were read are to be read again.
  ///   - workers: how many files are read at once.
  mutating func update(
    _ newer: [ContentFile], _ staleness: Staleness<Record>, workers: Int, chunkSize: Int = 32,
    _ read: @Sendable @escaping (ContentFile) -> Reading<Record>
  ) async {
    if newer != files { keep(only: newer) }
    let stale = positions(of: staleness)
    let results = await stale.concurrentMap(workers: workers, chunkSize: chunkSize) { read(newer[$0]) }
    for (position, reading) in zip(stale, results) { readings[position] = reading.keeping(readings[position]) }
  }

  /// Forgets files that are gone, and makes room for new ones.
  private mutating func keep(only newer: [ContentFile]) {
    let known = Dictionary(uniqueKeysWithValues: zip(files.map(\.path), readings))
    readings = newer.map { known[$0.path] ?? nil }
    files = newer
  }

  private func positions(of staleness: Staleness<Record>) -> [Int] {
    switch staleness {
    case .everything: Array(files.indices)
    case .files(let paths):
      Set(files.indices.filter { readings[$0] == nil } + paths.compactMap(position(of:))).sorted()
    case .depending(let isStale):
      files.indices.filter { position in readings[position].map { isStale(files[position], $0) } ?? true }
    }
  }

  /// Where a file stands, which its path tells because the files are in order.
  private func position(of path: String) -> Int? {
    var range = files.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = files[middle].path
      if found == path { return middle }
      range =
        found.utf8.lexicographicallyPrecedes(path.utf8)
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// What was made of a file.
  subscript(path: String) -> Reading<Record>? { position(of: path).flatMap { readings[$0] } }

  /// The records.
  var records: [Record] { readings.compactMap { $0?.record } }

  /// What is wrong with the files.
  var diagnostics: [Diagnostic] { readings.flatMap { $0?.diagnostics ?? [] } }

  /// The records of which there is no telling what was meant.
  var unreadable: [UnreadableRecord] { readings.flatMap { $0?.unreadable ?? [] } }

  /// The files of which an earlier version is kept.
  var outdated: [ContentFile] { zip(files, readings).compactMap { $1?.isOutdated == true ? $0 : nil } }
}

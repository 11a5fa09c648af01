import Diagnostics
import Platform
import Records
import SystemPackage

/// What was made of all files of one kind, in order of the files.
struct RecordReadings<Record: Sendable>: Sendable {
  private var files: [ContentFile] = []
  private var readings: [Reading<Record>] = []

  /// Reads the files that are new or stale, and forgets those that are gone.
  ///
  /// A stale file that has errors now leaves the record that was good before in its place.
  ///
  /// - Parameters:
  ///   - files: all files of this kind, in order.
  ///   - isStale: whether a file that was read is to be read again.
  ///   - workers: how many files are read at once.
  mutating func update(
    _ files: [ContentFile], isStale: (ContentFile, Reading<Record>) -> Bool, workers: Int, chunkSize: Int = 32,
    _ read: @Sendable @escaping (ContentFile) -> Reading<Record>
  ) async {
    let known = self.files == files ? Array(files.indices) : positions(of: files)
    let stale = files.indices.filter { index in
      guard let position = known[index] else { return true }
      return isStale(files[index], readings[position])
    }
    let results = await stale.concurrentMap(workers: workers, chunkSize: chunkSize) { read(files[$0]) }
    let earlier = readings
    if self.files != files {
      let blank = Reading<Record>(nil, [])
      readings = known.map { position in position.map { earlier[$0] } ?? blank }
      self.files = files
    }
    for (index, reading) in zip(stale, results) { readings[index] = reading.keeping(known[index].map { earlier[$0] }) }
  }

  /// Where each file stands among those that were read.
  private func positions(of files: [ContentFile]) -> [Int?] {
    guard !self.files.isEmpty else { return Array(repeating: nil, count: files.count) }
    let positions = Dictionary(uniqueKeysWithValues: zip(self.files.map(\.path), self.files.indices))
    return files.map { positions[$0.path] }
  }

  /// The records.
  var records: [Record] { readings.compactMap(\.record) }

  /// What is wrong with the files.
  var diagnostics: [Diagnostic] { readings.flatMap(\.diagnostics) }

  /// The files in which there is no telling what was meant.
  var unreadable: [UnreadableRecord] { readings.compactMap(\.unreadable) }

  /// The files of which an earlier version is kept.
  var outdated: [ContentFile] { zip(files, readings).compactMap { $1.isOutdated ? $0 : nil } }

  /// What was made of a file.
  subscript(path: String) -> Reading<Record>? {
    files.firstIndex { $0.path == path }.map { readings[$0] }
  }
}

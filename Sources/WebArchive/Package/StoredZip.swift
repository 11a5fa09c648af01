import Digests
import Gzip
import Platform
import SystemPackage

/// Writes a zip file whose entries are stored as they are, so that readers can begin in the middle of one.
///
/// It is written here and not by libzip, because libzip wants to know every entry before it writes the first: records
/// would lie on the disk twice. The form is that of PKWARE's APPNOTE 6.3, with sizes of 64 bits.
final class StoredZip {
  /// An entry that is complete.
  struct Entry {
    /// Its path in the zip file.
    let name: String
    /// How many bytes it has.
    let size: Int64
    /// The digest of them.
    let digest: Digest
    fileprivate let check: UInt32
    fileprivate let offset: Int64
  }

  private let file: FileDescriptor
  private let date: UInt16
  private let digest = DigestStream()
  private var name = ""
  private var check = CyclicRedundancyCheck()
  private var start: Int64 = 0
  private var offset: Int64 = 0
  private var entries: [Entry] = []

  /// How many bytes the open entry has so far.
  private(set) var size: Int64 = 0

  /// A zip file in a file that is new and open for writing.
  init(_ file: FileDescriptor, day: ArchiveDay) {
    self.file = file
    date = day.zipDate
  }

  /// Begins an entry.
  func begin(_ name: String) throws(Errno) {
    self.name = name
    check = CyclicRedundancyCheck()
    size = 0
    start = offset
    // What is not known yet is put in when the entry ends.
    try append(ZipFields(localHeaderOf: name, date: date, check: 0, size: 0))
  }

  /// Adds bytes to the open entry.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    try file.writeEvery(bytes)
    check.write(bytes)
    digest.write(bytes)
    size += Int64(bytes.count)
    offset += Int64(bytes.count)
  }

  /// Adds bytes to the open entry.
  func write(_ bytes: [UInt8]) throws(Errno) {
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(Errno) in try write(bytes) } }
    try result.get()
  }

  /// Ends the open entry.
  func end() throws(Errno) -> Entry {
    let header = ZipFields(localHeaderOf: name, date: date, check: check.value, size: size)
    try file.writeEvery(header.bytes, at: start)
    let entry = Entry(name: name, size: size, digest: digest.finish(), check: check.value, offset: start)
    entries.append(entry)
    return entry
  }

  /// Ends the zip file.
  ///
  /// - Returns: its size in bytes.
  func finish() throws(Errno) -> Int64 {
    let directory = offset
    for entry in entries {
      try append(
        ZipFields(
          directoryEntryOf: entry.name, date: date, check: entry.check, size: entry.size, offset: entry.offset))
    }
    try append(ZipFields(endOf: entries.count, directory: directory, size: offset - directory))
    return offset
  }

  private func append(_ fields: ZipFields) throws(Errno) {
    let result = fields.bytes.withUnsafeBytes { bytes in
      Result { () throws(Errno) in try file.writeEvery(bytes) }
    }
    try result.get()
    offset += Int64(fields.bytes.count)
  }
}

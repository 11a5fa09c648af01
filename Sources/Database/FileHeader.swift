import Platform
import SystemPackage

/// The first 100 bytes of a database file (sqlite.org, "Database File Format", 1.3).
enum FileHeader {
  /// "PubR", by which a program can tell these databases from others.
  static let applicationID = 0x5075_6252
  /// Which form tables have that are no datasets. It rises when one of them changes.
  static let userVersion = 1

  /// The file change counter, and the value of it for which the size in the header holds.
  private static let changeCounterOffsets: [Int64] = [24, 92]
  /// The version of the library that wrote the file last.
  private static let libraryVersionOffset: Int64 = 96
  /// The first version that reads everything that the databases hold.
  private static let libraryVersion: UInt32 = 3_027_000

  /// Puts fixed values where the library states its own version and how often it wrote, neither of which says anything
  /// about the data.
  static func makeIndependentOfMachine(in file: FilePath) throws {
    let descriptor = try FileDescriptor.open(file, .writeOnly, options: [.closeOnExec])
    defer { try? descriptor.close() }
    for offset in changeCounterOffsets { try descriptor.write(1, at: offset) }
    try descriptor.write(libraryVersion, at: libraryVersionOffset)
  }
}

extension FileDescriptor {
  /// Writes a number of four bytes, the highest first.
  fileprivate func write(_ number: UInt32, at offset: Int64) throws {
    try withUnsafeBytes(of: number.bigEndian) { bytes in _ = try writeAll(toAbsoluteOffset: offset, bytes) }
  }
}

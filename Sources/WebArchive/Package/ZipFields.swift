/// The headers of a zip file, byte by byte.
struct ZipFields {
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  /// The version of the form that knows sizes of 64 bits.
  private static let version: UInt16 = 45
  /// Made on Unix, whose permissions stand in the directory.
  private static let madeBy: UInt16 = 3 << 8 | version
  /// A regular file that everybody may read.
  private static let permissions: UInt32 = 0o100644 << 16
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  /// Says that the true number stands among the fields of 64 bits.
  private static let elsewhere = UInt32.max

  /// What stands before an entry. It has the same length whatever the size of the entry is.
  init(localHeaderOf name: String, date: UInt16, check: UInt32, size: Int64) {
    add(UInt32(0x0403_4B50))
    add(Self.version)
    addCommon(date, check)
    add(Self.elsewhere)
    add(Self.elsewhere)
    add(UInt16(name.utf8.count))
    add(UInt16(20))
    bytes += name.utf8
    add(UInt16(1))
    add(UInt16(16))
    add(UInt64(size))
    add(UInt64(size))
  }

  /// What the directory at the end says of an entry.
  init(directoryEntryOf name: String, date: UInt16, check: UInt32, size: Int64, offset: Int64) {
    add(UInt32(0x0201_4B50))
    add(Self.madeBy)
    add(Self.version)
    addCommon(date, check)
    add(Self.elsewhere)
    add(Self.elsewhere)
    add(UInt16(name.utf8.count))
    add(UInt16(28))
    // No comment, the first of one disk, no internal attributes.
    for _ in 0..<3 { add(UInt16(0)) }
    add(Self.permissions)
    add(Self.elsewhere)
    bytes += name.utf8
    add(UInt16(1))
    add(UInt16(24))
    add(UInt64(size))
    add(UInt64(size))
    add(UInt64(offset))
  }

  /// The end of the zip file, with the directory's place.
  init(endOf count: Int, directory: Int64, size: Int64) {
    add(UInt32(0x0606_4B50))
    add(UInt64(44))
    add(Self.madeBy)
    add(Self.version)
    add(UInt32(0))
    add(UInt32(0))
    add(UInt64(count))
    add(UInt64(count))
    add(UInt64(size))
    add(UInt64(directory))
    // Where the record above stands.
    add(UInt32(0x0706_4B50))
    add(UInt32(0))
    add(UInt64(directory + size))
    add(UInt32(1))
    // The end that old readers look for.
    add(UInt32(0x0605_4B50))
    add(UInt16(0))
    add(UInt16(0))
    add(UInt16(clamping: count))
    add(UInt16(clamping: count))
    add(UInt32(clamping: size))
    add(UInt32(clamping: directory))
    add(UInt16(0))
  }

  /// Flags, the method "stored", the time and day of the last change, and the check.
  private mutating func addCommon(_ date: UInt16, _ check: UInt32) {
    add(Self.flags)
    add(UInt16(0))
    add(UInt16(0))
    add(date)
    add(check)
  }

  private mutating func add(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

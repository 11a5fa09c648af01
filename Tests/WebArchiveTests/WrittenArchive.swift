import Clibzip
import Czlib
import Foundation
import Platform
import SystemPackage

/// An archive as readers open it: with libzip and zlib, which took no part in writing it.
struct WrittenArchive {
  /// What stands in the archive for an address.
  struct Answer {
    /// What the index orders it by.
    let key: String
    /// The whole URL.
    let address: String
    /// The record with all headers.
    let record: String
  }

  /// The names of its parts, in order.
  let names: [String]
  /// Those that are not compressed by the zip file.
  let storedNames: [String]
  /// The whole file.
  let bytes: [UInt8]

  private let parts: [String: [UInt8]]

  init(at path: FilePath) throws {
    bytes = try path.readBytes(upTo: 1 << 26)
    var fault: Int32 = 0
    guard let zip = zip_open(path.string, ZIP_RDONLY | ZIP_CHECKCONS, &fault) else { throw Unreadable(code: fault) }
    defer { zip_discard(zip) }
    var parts: [String: [UInt8]] = [:]
    var (names, storedNames): ([String], [String]) = ([], [])
    for index in 0..<UInt64(zip_get_num_entries(zip, 0)) {
      var status = zip_stat_t()
      guard zip_stat_index(zip, index, 0, &status) == 0, let name = status.name.map({ String(cString: $0) }),
        let file = zip_fopen_index(zip, index, 0)
      else { throw Unreadable(code: -1) }
      defer { zip_fclose(file) }
      names.append(name)
      if status.comp_method == ZIP_CM_STORE { storedNames.append(name) }
      var part = [UInt8](repeating: 0, count: Int(status.size) + 1)
      // One byte more is asked for, so that the check at the end is made.
      guard zip_fread(file, &part, UInt64(part.count)) == Int64(status.size) else { throw Unreadable(code: -2) }
      parts[name] = Array(part.dropLast())
    }
    (self.parts, self.names, self.storedNames) = (parts, names, storedNames)
  }

  /// A part as text.
  func text(_ name: String) throws -> String { String(decoding: try part(name), as: UTF8.self) }

  /// Every address, found as a reader finds it: by the summary, a block of the index, and a place among the records.
  func answers() throws -> [Answer] {
    let (blocks, records) = (try part("indexes/index.cdx.gz"), try part("archive/data.warc.gz"))
    let summary = try text("indexes/index.idx").split(separator: "\n")
    guard summary.first?.hasPrefix("!meta 0 ") == true else { throw Unreadable(code: -3) }
    let lines = try summary.dropFirst().flatMap { line in
      let place = try Entry(line)
      let block = try Self.unzipped(blocks, at: place.number("offset"), place.number("length"))
      guard let first = block.split(separator: "\n").first, first.hasPrefix(place.head) else {
        throw Unreadable(code: -4)
      }
      return block.split(separator: "\n").map(String.init)
    }
    guard lines == lines.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else { throw Unreadable(code: -5) }
    return try lines.map { line in
      let entry = try Entry(Substring(line))
      let record = try Self.unzipped(records, at: entry.number("offset"), entry.number("length"))
      return Answer(
        key: entry.head.components(separatedBy: " ")[0], address: try entry.text("url"), record: record)
    }
  }

  private func part(_ name: String) throws -> [UInt8] {
    guard let part = parts[name] else { throw Unreadable(code: -6) }
    return part
  }

  private static func unzipped(_ bytes: [UInt8], at offset: Int, _ length: Int) throws -> String {
    guard offset >= 0, length > 0, offset + length <= bytes.count else { throw Unreadable(code: -7) }
    var input = Array(bytes[offset..<(offset + length)])
    var output = [UInt8](repeating: 0, count: 1 << 20)
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Unreadable(code: -8)
    }
    defer { inflateEnd(&stream) }
    return try input.withUnsafeMutableBufferPointer { input in
      try output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
        // The member ends exactly where its length says.
        guard inflate(&stream, Z_FINISH) == Z_STREAM_END, stream.avail_in == 0 else { throw Unreadable(code: -9) }
        return String(decoding: output.prefix(output.count - Int(stream.avail_out)), as: UTF8.self)
      }
    }
  }

  /// A line of an index: what it is ordered by, and an object.
  private struct Entry {
    let head: String
    private let members: [String: Any]

    init(_ line: Substring) throws {
      guard let brace = line.firstIndex(of: "{"),
        let members = try JSONSerialization.jsonObject(with: Data(line[brace...].utf8)) as? [String: Any]
      else { throw Unreadable(code: -10) }
      head = line[..<brace].trimmingCharacters(in: .whitespaces)
      self.members = members
    }

    func text(_ name: String) throws -> String {
      guard let text = members[name] as? String else { throw Unreadable(code: -11) }
      return text
    }

    /// A number, which one kind of line writes as text.
    func number(_ name: String) throws -> Int {
      guard let number = members[name] as? Int ?? (members[name] as? String).flatMap({ Int($0) }) else {
        throw Unreadable(code: -12)
      }
      return number
    }
  }
}

/// That an archive cannot be read, with the place in this file at which that was noticed or the fault of libzip.
struct Unreadable: Error {
  let code: Int32
}

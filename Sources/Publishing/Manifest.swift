import StaticSite

/// The list of files that an earlier build wrote into an output folder. Only these are ever replaced or removed.
///
/// A version line, then a path relative to the output folder on each line, in order of the bytes.
struct Manifest: Hashable, Sendable {
  /// What is wrong with a list, by line counted from 1.
  enum Fault: Error, Hashable {
    /// The first line names no version that this program knows.
    case unknownVersion
    /// A line is not a relative path that a build could have written.
    case malformedPath(line: Int)
    /// The last line has no end: the rest was lost.
    case cutShort(line: Int)
  }

  /// The manifest's own name in the output folder.
  static let name = ".public-record-manifest"
  private static let version = "public-record-manifest 1"
  private static let lineEnd = UInt8(ascii: "\n")

  /// The paths in order of the bytes, each once.
  let paths: [String]

  /// A list of paths, in any order.
  init(_ paths: some Sequence<String>) {
    var ordered: [String] = []
    for path in paths.sorted() where path != ordered.last { ordered.append(path) }
    self.paths = ordered
  }

  /// Reads a list that an earlier build wrote.
  ///
  /// Files are removed by this list, so a line that no build could have written, such as `../x`, refuses the whole.
  init(parsing bytes: [UInt8]) throws(Fault) {
    var lines = bytes.split(separator: Self.lineEnd, omittingEmptySubsequences: false)
    guard let first = lines.first, first.elementsEqual(Self.version.utf8), lines.count > 1 else {
      throw .unknownVersion
    }
    guard lines.removeLast().isEmpty else { throw .cutShort(line: lines.count + 1) }
    var paths: [String] = []
    paths.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated().dropFirst() {
      guard Self.isWellFormed(line) else { throw .malformedPath(line: index + 1) }
      paths.append(String(decoding: line, as: UTF8.self))
    }
    self.init(paths)
  }

  /// The list as it is written.
  var bytes: [UInt8] {
    var bytes = Array(Self.version.utf8) + [Self.lineEnd]
    for path in paths {
      bytes += path.utf8
      bytes.append(Self.lineEnd)
    }
    return bytes
  }

  /// The paths of both lists and `more`.
  func union(_ other: Manifest, _ more: [String] = []) -> Manifest { Manifest(paths + other.paths + more) }

  private static func isWellFormed(_ path: ArraySlice<UInt8>) -> Bool {
    guard !path.elementsEqual(name.utf8) else { return false }
    return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { segment in
      // A half-written file has a longer name than any address.
      guard !segment.isEmpty, segment.count <= 255 else { return false }
      guard !segment.elementsEqual(".".utf8), !segment.elementsEqual("..".utf8) else { return false }
      return segment.allSatisfy(SitePath.isAllowed)
    }
  }
}

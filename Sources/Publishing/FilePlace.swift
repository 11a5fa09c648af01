import Platform
import SystemPackage

/// What is in the place of a file in the output folder.
enum FilePlace {
  case nothing
  case folder
  /// A file that an earlier build wrote, open at its beginning, with its size in bytes.
  case file(FileDescriptor, size: Int64)

  /// Closes what is open.
  func close() {
    if case .file(let file, _) = self { try? file.close() }
  }

  /// Whether a file is there that could hold the right bytes.
  var isFile: Bool { if case .file = self { true } else { false } }

  /// What a file is to this place, when other bytes or nothing is in it.
  var outcomeOfReplacing: MadeFile.Outcome {
    switch self {
    case .nothing: .added
    case .folder: .addedInPlaceOfFolder
    case .file: .changed
    }
  }
}

extension FilePlace {
  /// Whether these very bytes are in place.
  func holds(_ bytes: [UInt8], _ shown: @autoclosure () -> String) throws(PublishingError) -> Bool {
    guard case .file(let file, let size) = self, size == bytes.count else { return false }
    return try attempt("read", shown()) { () throws(Errno) in
      try bytes.withBytes { (bytes) throws(Errno) in try file.holds(bytes) }
    }
  }

  /// Whether the very bytes of a source are in place.
  func holds(_ source: OpenSource, _ shown: String) throws(PublishingError) -> Bool {
    guard case .file(let file, let size) = self, size == source.size else { return false }
    return try file.holdsRest(of: source, shownAs: shown)
  }

  /// How many bytes a source hands on, and whether these very bytes are in place.
  ///
  /// - Parameter handOn: hands all bytes of the source on, a piece at a time.
  func compare(
    _ shown: String,
    with handOn: ((UnsafeRawBufferPointer) throws(PublishingError) -> Void) throws(PublishingError) -> Void
  ) throws(PublishingError) -> (size: Int64, isInPlace: Bool) {
    var size: Int64 = 0
    guard case .file(let file, let placedSize) = self else {
      try handOn { (piece) throws(PublishingError) in size += Int64(piece.count) }
      return (size, false)
    }
    var isSame = true
    try handOn { (piece) throws(PublishingError) in
      size += Int64(piece.count)
      guard isSame else { return }
      isSame = try attempt("read", shown) { () throws(Errno) in try file.holds(piece) }
    }
    return (size, isSame && size == placedSize)
  }
}

/// Reads rows one after another from bytes that come in pieces, as RFC 4180 describes them.
///
/// Memory is bounded by the longest row, whatever the size of the file. Only CRLF, LF and CR end a line; a quotation
/// mark, a separator and a line end are the only bytes that mean something. What is not as it should be is reported with
/// the row, and the cell is kept as it stands; what makes further reading pointless is thrown.
public struct CSVReader {
  private let limits: CSVLimits
  private let separator: UInt8
  private let encoding: TextEncoding
  private let readPiece: (Int) throws -> [UInt8]

  private var transcoder: Transcoder?
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var pieceSize = Self.usualPieceSize
  private var bytesRead = 0
  private var row = 0
  private var line = 1

  private static let usualPieceSize = 1 << 16

  /// A reader.
  ///
  /// - Parameters:
  ///   - separator: the byte between cells.
  ///   - readPiece: gives the next bytes, about as many as it is asked for; none at the end of the file.
  public init(
    separator: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8, limits: CSVLimits = CSVLimits(),
    readPiece: @escaping (Int) throws -> [UInt8]
  ) {
    self.separator = separator
    self.encoding = encoding
    self.limits = limits
    self.readPiece = readPiece
  }

  /// Reads the next row.
  ///
  /// - Parameter result: the row, whose buffers are used again.
  /// - Returns: whether there was one.
  /// - Throws: a `CSVFault` that makes further reading pointless, or what `readPiece` throws.
  public mutating func read(into result: inout CSVRow) throws -> Bool {
    if transcoder == nil { try begin() }
    while true {
      guard position < buffer.count || !isAtEnd else { return false }
      result.begin(number: row + 1, line: line)
      var scan = RowScan(separator: separator, position: position, line: line, isAtEnd: isAtEnd, limits: limits)
      let isComplete = try buffer.withUnsafeBufferPointer { try scan.run(over: $0, into: &result) }
      if isComplete {
        position = scan.position
        row += 1
        line = scan.line
        pieceSize = Self.usualPieceSize
        if !scan.isPlain { checkCharacters(of: &result) }
        return true
      }
      try readMore()
    }
  }

  private mutating func begin() throws {
    var first: [UInt8] = []
    // A file may come in the smallest of pieces; what it is shows only in its first bytes.
    while first.count < 256, !isAtEnd {
      let piece = try readPiece(Self.usualPieceSize)
      isAtEnd = piece.isEmpty
      first += piece
    }
    bytesRead = first.count
    try checkSize()
    if let format = ForeignFormat(firstBytes: first) { throw stop(.notCSV(format)) }
    var transcoder = Transcoder(encoding, beginningWith: &first)
    buffer = transcoder.utf8(first, isLast: isAtEnd)
    self.transcoder = transcoder
    if ForeignFormat(firstBytes: buffer) == .webPage { throw stop(.notCSV(.webPage)) }
    let firstLine = String(decoding: buffer.prefix(6).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).lowercased()
    if firstLine.utf8.count <= 5, firstLine.hasPrefix("sep=") { throw stop(.separatorLine) }
  }

  private mutating func readMore() throws {
    let piece = try readPiece(pieceSize)
    isAtEnd = piece.isEmpty
    bytesRead += piece.count
    try checkSize()
    buffer.removeFirst(position)
    position = 0
    if let text = transcoder?.utf8(piece, isLast: isAtEnd) { buffer += text }
    // A row that does not fit is scanned again from its start; pieces that double keep that linear.
    pieceSize = min(pieceSize * 2, 1 << 26)
  }

  private func checkSize() throws(CSVFault) {
    guard bytesRead <= limits.file else { throw stop(.fileTooLarge(limit: limits.file)) }
  }

  private func stop(_ kind: CSVFault.Kind) -> CSVFault { CSVFault(kind: kind, row: row + 1, line: line, cell: nil) }

  /// Reports the first fault of each cell: a cell of a million zeros is one fault.
  private func checkCharacters(of result: inout CSVRow) {
    for cell in 0..<result.count {
      guard let fault = CharacterFault(in: result.bytes(at: cell)) else { continue }
      let kind: CSVFault.Kind =
        switch fault.kind {
        case .forbidden(let scalar): .controlCharacter(scalar)
        case .invalid where transcoder?.isUTF16 == true: .unpairedSurrogate
        case .invalid(let byte): .invalidUTF8(byte: byte)
        }
      result.report(kind, line: result.line(at: fault.index), cell: cell)
    }
  }
}

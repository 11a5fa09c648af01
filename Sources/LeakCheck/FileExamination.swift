import StaticSite

/// The reading of one file of the site, piece by piece.
public struct FileExamination {
  private(set) var findings: FileFindings
  private let syntax: TextSyntax
  private let index: PassageIndex
  private let allowed: AllowedDetails
  private let isReadInPieces: Bool
  /// How many lines end before the piece that is read, and how many bytes they are.
  private var linesBefore = 0
  private var known: Set<PersonalDetail> = []
  /// The columns of a table whose numbers lead to nobody.
  private var columns: ReferenceColumns?
  /// Where the parts of a document begin in its text, and what a person calls them.
  private var stretches: [(start: Int, place: String)] = []

  /// How many bytes of one piece have to stand in the next again: more than any detail or passage has.
  public static let overlap = 4096

  init?(of file: SiteFile, index: PassageIndex, allowed: AllowedDetails) {
    guard let syntax = TextSyntax(fileName: file.path.file) else { return nil }
    self.syntax = syntax
    self.index = index
    self.allowed = allowed
    findings = FileFindings(file: file)
    isReadInPieces = file.isReadInPieces
  }

  /// The reading of a document whose text others have taken out of it.
  init(ofTextIn document: SiteFile, index: PassageIndex, allowed: AllowedDetails) {
    syntax = .plain
    self.index = index
    self.allowed = allowed
    findings = FileFindings(file: document)
    isReadInPieces = true
  }

  /// Reads what a document says, part by part, each with what a person calls the place.
  mutating func read(_ texts: [(place: String, text: String)]) {
    var whole: [UInt8] = []
    for (place, text) in texts {
      stretches.append((whole.count, place))
      whole += text.utf8
      whole.append(TextBuffer.breakByte)
    }
    whole.withUnsafeBytes { read($0) }
  }

  /// Reads a piece of the file, or all of it.
  public mutating func read(_ piece: UnsafeRawBufferPointer) {
    let text = ReadableText(of: piece, as: syntax)
    read(text.body.bytes, in: .body, of: piece)
    if text.side.count > 0 { read(text.side.bytes, in: .side, of: piece) }
    if isReadInPieces { linesBefore += piece.dropLast(Self.overlap).count { $0 == 0x0A } }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, in layer: ReadableText.Layer, of piece: UnsafeRawBufferPointer
  ) {
    if syntax == .table, columns == nil { columns = ReferenceColumns(ofTable: bytes) }
    for found in syntax == .database ? [] : DetailScan.details(in: bytes)
    where isForbidden(found, in: bytes) && known.insert(found.detail).inserted {
      findings.details.append(
        FileFindings.Detail(
          detail: found.detail, layer: layer, position: found.position, place: place(of: found.position, layer, piece)))
    }
    guard !index.isEmpty else { return }
    for (window, position) in PassageScan.windows(of: index, in: bytes) {
      findings.add(
        WindowHit(window: window, position: Int32(position), layer: layer), at: place(of: position, layer, piece))
    }
  }

  private func isForbidden(_ found: FoundDetail, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !allowed.allows(found.detail), columns?.hold(found, in: bytes) != true else { return false }
    guard syntax == .calendar, allowed.isEventName(found.detail) else { return true }
    return !TextView(bytes: bytes).says("uid:", at: found.position - 4)
  }

  /// Where something stands. Of a page it can be asked for later, when it is known that it matters.
  private func place(of position: Int, _ layer: ReadableText.Layer, _ piece: UnsafeRawBufferPointer) -> String? {
    guard isReadInPieces, syntax != .database, findings.details.count + findings.hits.count < Self.placesKept else {
      return nil
    }
    guard stretches.isEmpty else {
      let offset = ReadableText.sourceOffsets(of: [position], in: layer, of: piece, as: syntax)[0]
      return stretches.last { $0.start <= offset }?.place
    }
    return "line \(linesBefore + Self.line(of: position, in: layer, of: piece, as: syntax))"
  }

  /// Of so many things in one file the place is worked out: each costs another look at the piece.
  private static let placesKept = 50

  /// The line of some bytes on which something stands that was found in what they say.
  static func line(
    of position: Int, in layer: ReadableText.Layer, of bytes: UnsafeRawBufferPointer, as syntax: TextSyntax
  ) -> Int {
    lines(of: [position], in: layer, of: bytes, as: syntax)[0]
  }

  /// The same for many positions, in rising order.
  static func lines(
    of positions: [Int], in layer: ReadableText.Layer, of bytes: UnsafeRawBufferPointer, as syntax: TextSyntax
  ) -> [Int] {
    var (line, counted) = (1, 0)
    return ReadableText.sourceOffsets(of: positions, in: layer, of: bytes, as: syntax).map { offset in
      let end = max(offset, counted)
      line += bytes[counted..<end].count { $0 == 0x0A }
      counted = end
      return line
    }
  }
}

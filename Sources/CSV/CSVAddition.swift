/// Rows that are to stand behind those of a file, written as that file is: in its encoding, with its line ends.
public struct CSVAddition: Sendable {
  private let beginsWithLineEnd: Bool
  private let lineEnd: String
  private let form: Transcoder

  /// An addition to a file of UTF-8 or UTF-16.
  public init(to file: [UInt8]) {
    var bytes = file
    var transcoder = Transcoder(.utf8, beginningWith: &bytes)
    form = transcoder
    let text = transcoder.utf8(bytes, isLast: true)
    lineEnd = Self.lineEnd(of: text)
    beginsWithLineEnd = text.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
  }

  /// The bytes that make the file one row longer.
  public func bytes(of row: some Sequence<CSVValue>) -> [UInt8] {
    var writer = CSVWriter(guardingFormulas: false)
    writer.write(row)
    let text = String(decoding: writer.bytes.dropLast(2), as: UTF8.self)
    return form.encoded((beginsWithLineEnd ? lineEnd : "") + text + lineEnd)
  }

  /// What ends the first line; a line break within a cell is mostly of another kind.
  private static func lineEnd(of text: [UInt8]) -> String {
    guard let end = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\r\n" }
    guard text[end] == 0x0D else { return "\n" }
    return end + 1 < text.count && text[end + 1] == 0x0A ? "\r\n" : "\r"
  }
}

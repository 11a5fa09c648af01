/// A line as a reader sees it: white space counts once.
struct LineOfText {
  private var bytes: [UInt8] = []
  private var needsSpace = false
  private var firstLink: (address: String, range: Range<Int>)?

  /// The line without separators of cells at its end.
  var text: String {
    var end = bytes.count
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "|") { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The file that the line begins with a link to, when that lies beside a page: `a.pdf` of `/decisions/2013/x/a.pdf`.
  var linkedFile: (name: String, text: String)? {
    guard let firstLink, firstLink.range.lowerBound == 0 else { return nil }
    let address = firstLink.address
    guard !address.contains(":"), !address.contains("#") else { return nil }
    let name = address[(address.lastIndex(of: "/").map(address.index(after:)) ?? address.startIndex)...]
    return name.contains(".") ? (String(name), String(decoding: bytes[firstLink.range], as: UTF8.self)) : nil
  }

  mutating func add(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: needsSpace = !bytes.isEmpty
      default:
        if needsSpace { bytes.append(0x20) }
        needsSpace = false
        bytes.append(byte)
      }
    }
  }

  mutating func beginLink(to address: String) {
    if firstLink == nil { firstLink = (address, bytes.count..<bytes.count) }
  }

  mutating func endLink() {
    guard let link = firstLink, link.range.isEmpty else { return }
    firstLink = (link.address, link.range.lowerBound..<bytes.count)
  }
}

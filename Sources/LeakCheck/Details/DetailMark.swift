import Digests

/// By what a line of the list of exceptions knows the one detail that it lets through from others that look like it.
///
/// It stands in the log of a build and in `site.yaml`, either of which others may read, so it must not lead to the detail.
/// It is the first eight bits of a SHA-256 digest, as two digits from 0 to f. A telephone number of which a message shows
/// five digits can have any of a million forms, and some 4000 of them have one mark; who tries them all still has 4000
/// left. Another detail that takes the place of the first, and looks like it, has the same mark once in 256 times. The file
/// is no part of it: the marks of one detail in two files must not say more than one of them.
struct DetailMark: Hashable {
  let text: String

  private static let length = 2

  init(of text: String) { self.text = String(Digest(of: Array(text.utf8)).hexadecimal.prefix(Self.length)) }

  /// A mark as `text` has it; `nil` for anything else.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == Self.length, text.utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) }) else {
      return nil
    }
    self.text = String(text)
  }
}

/// The measures that all pictures share, in units of the picture.
///
/// A picture is narrow, so that it can be read on a phone: where the window is 320 pixels wide it has 288 of them, and
/// letters of 16 units are 13 pixels high. The style sheet makes them smaller as the picture grows; so 16 is the largest
/// that they get, and room is reckoned for it.
enum Sheet {
  static let width = 352
  /// The room at the left and the right, in which a mark at the very edge fits.
  static let margin = 12
  /// From one line of text to the next.
  static let lineHeight = 20
  /// The room for a letter, more than the average takes in the fonts that the site asks for.
  static let letterWidth = 9

  /// How many letters fit beside each other.
  static let letters = (width - 2 * margin) / letterWidth

  /// The room that a text takes at most.
  static func width(of text: String) -> Int { text.unicodeScalars.count * letterWidth }

  /// A text in lines of at most so many letters; only a word that is longer is cut.
  static func lines(of text: String, letters: Int = letters) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, letters: letters) }) {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > letters {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, letters: Int) -> [String] {
    var rest = word
    var pieces: [String] = []
    while rest.unicodeScalars.count > letters {
      // At least one character, however many code points it has.
      let piece = rest.prefix(max(letters, 1))
      pieces.append(String(piece))
      rest = rest.dropFirst(piece.count)
    }
    return rest.isEmpty ? pieces : pieces + [String(rest)]
  }
}

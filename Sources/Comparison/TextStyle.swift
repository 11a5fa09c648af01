/// How the summary for people stands out on a terminal.
public enum TextStyle: Sendable {
  /// Without any marks, for files and pipes.
  case plain
  /// With the colours of a terminal.
  case coloured

  /// What a line is about.
  enum Tone: String {
    case gone = "1;31"
    case new = "1;32"
    case other = "1;33"
    case minor = "1"
  }

  func marked(_ text: String, _ tone: Tone) -> String {
    switch self {
    case .plain: text
    case .coloured: "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }
  }
}

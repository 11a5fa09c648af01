/// A place in a file that a person can open: the file, and where known the line and column, both counted from 1.
public struct SourceLocation: Hashable, Sendable {
  /// The file's path as the person knows it, relative to where the command was started.
  public var file: String
  /// The line, counted from 1, or `nil` when the whole file is meant.
  public var line: Int?
  /// The column in Unicode scalars, counted from 1, or `nil` when the whole line is meant.
  public var column: Int?

  /// Names a file, a line of it or a column of that line.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// By file, then line, then column; a whole file comes before its lines.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that editors and terminals turn into a link: `file:line:column`.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}

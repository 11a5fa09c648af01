import Diagnostics
import Markdown

extension TableCells {
  /// Reports redaction marks in cells that are published, well formed or not: a cell cannot be redacted.
  ///
  /// - Parameter wayOut: what to do with the cell of a column.
  mutating func reportMarks(in columns: [Column], wayOut: (Column) -> String) {
    reportMarks(in: columns, Redaction.severity(ofMarksIn:), wayOut: wayOut)
  }

  /// Reports them in cells that hold titles of documents, which may say "(redacted)" of these.
  mutating func reportMarks(inTitlesOfDocuments columns: [Column], wayOut: (Column) -> String) {
    reportMarks(in: columns, Redaction.severity(ofMarksInTitleOfDocument:), wayOut: wayOut)
  }

  private mutating func reportMarks(
    in columns: [Column], _ severity: (String) -> Diagnostic.Severity?, wayOut: (Column) -> String
  ) {
    guard canHoldMark else { return }
    for column in columns {
      switch unreportedText(column).flatMap(severity) {
      case .error:
        report(
          .malformedRedaction, column, "there is a redaction mark in the cell, or what looks like one",
          suggestion: "a cell cannot be redacted: " + wayOut(column))
      case .warning:
        warn(
          .malformedRedaction, column, "the cell looks as if something was taken out of it",
          suggestion: "if so, " + wayOut(column))
      case nil: break
      }
    }
  }
}

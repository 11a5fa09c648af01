/// How a term occurs in a document.
struct Occurrence {
  /// Where words stand.
  enum Field {
    case text
    /// The title or the reference.
    case title
  }

  /// The document, counted from 0 through all kinds.
  let document: Int32
  /// How often its text has the term.
  private(set) var inText: UInt16 = 0
  /// How often its title or reference has it.
  private(set) var inTitle: UInt16 = 0

  init(document: Int32) { self.document = document }

  /// Counts one more, as far as it can.
  mutating func count(in field: Field) {
    switch field {
    case .text: inText = inText == .max ? .max : inText + 1
    case .title: inTitle = inTitle == .max ? .max : inTitle + 1
    }
  }
}

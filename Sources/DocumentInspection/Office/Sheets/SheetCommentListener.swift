import MarkupReading

/// Reads the comments on the cells of a sheet, of the older and the newer kind.
final class SheetCommentListener: MarkupListener {
  private(set) var comments: [(cell: String, text: String)] = []
  private var cell: String?
  private var text = ""
  private var isInText = false

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "comment", "threadedComment":
      cell = attributes["ref"] ?? ""
      text = ""
    case "t", "text": isInText = true
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "comment", "threadedComment":
      if let cell { comments.append((cell, text)) }
      cell = nil
    case "t", "text": isInText = false
    default: break
    }
  }

  func text(_ text: String) {
    if isInText { self.text += text }
  }
}

/// Finds out whether a part keeps rows of a table or of another workbook.
final class KeptRowsListener: MarkupListener {
  /// What the part is, in words.
  let place: String
  private(set) var hasRows = false
  private let element: String

  /// - Returns: `nil` for a part that keeps none.
  init?(part name: String) {
    guard name.hasSuffix(".xml") else { return nil }
    if name.hasPrefix("xl/pivotcache/pivotcacherecords") {
      (place, element) = ("the rows behind a pivot table", "r")
    } else if name.hasPrefix("xl/externallinks/") {
      (place, element) = ("the values of another workbook", "cell")
    } else {
      return nil
    }
  }

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    if element == self.element { hasRows = true }
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// What pdfinfo says of a document: a name and a value on each line.
struct PDFFacts {
  private var values: [String: String] = [:]

  init(_ output: String) {
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(parts[0])
      // The facts about the file come after the properties that its author wrote, and an author can write a line break.
      if values[name] == nil || parts[1].trimmed != "no" { values[name] = parts[1].trimmed }
    }
  }

  /// The value of a fact, for example `Author`.
  subscript(name: String) -> String? { values[name] }
}

extension Substring {
  /// Without white space at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

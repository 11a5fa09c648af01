import CSV
import StaticSite

/// The forms in which a dataset can be downloaded.
public enum DataForm: String, CaseIterable, Hashable, Sendable {
  /// Comma-separated values as RFC 4180 has them, in UTF-8. A spreadsheet opens it.
  case csv
  /// One object: what is to be known of the data, and the rows as a list.
  case json
  /// A row a line, each an object, and nothing else.
  case jsonLines = "jsonl"
}

extension Dataset {
  /// What writes rows in a form, with what stands before them written.
  func encoder(_ form: DataForm, of package: DataPackage) -> any RowEncoder {
    switch form {
    case .csv: CSVEncoder(fields)
    case .json: JSONEncoder(fields, beginning: beginning(of: package))
    case .jsonLines: JSONLinesEncoder(fields)
    }
  }

  /// What is to be known of the rows, up to where they begin.
  private func beginning(of package: DataPackage) -> String {
    let facts = JSONText(object: [
      "name": JSONText(name.rawValue), "title": JSONText(title), "description": JSONText(description),
      "as-of": JSONText(package.asOf.iso8601), "source": JSONText(package.source),
      "publisher": JSONText(package.publisher), "licence": package.licence.map { JSONText($0.url) },
      "note": package.note.map { JSONText($0) },
      "fields": JSONText(
        list: fields.map { field in
          JSONText(object: [
            "name": JSONText(field.name.rawValue), "type": JSONText(field.type.rawValue),
            "description": JSONText(field.meaning),
          ])
        }),
    ])
    return facts.text.dropLast() + ",\"rows\":["
  }
}

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
  /// About how many bytes a piece has.
  private static let pieceSize = 1 << 17

  /// All rows in a form, made piece by piece.
  ///
  /// - Parameter package: what the data belong to; only JSON says so within the file.
  public func stream(_ form: DataForm, of package: DataPackage) -> ByteStream {
    switch form {
    case .csv: csv
    case .json: json(of: package)
    case .jsonLines: jsonLines
    }
  }

  private var csv: ByteStream {
    var writer = CSVWriter(reserving: Self.pieceSize)
    writer.write(fields.map { CSVValue.text($0.name.rawValue) })
    var rows = rows
    return ByteStream {
      while writer.bytes.count < Self.pieceSize {
        guard let row = rows.next() else { break }
        writer.write(row.lazy.map(\.csv))
      }
      return writer.bytes.isEmpty ? nil : writer.takeBytes()
    }
  }

  private var jsonLines: ByteStream {
    let writer = ObjectWriter(fields)
    var rows = rows
    return ByteStream {
      var piece: [UInt8] = []
      piece.reserveCapacity(Self.pieceSize)
      while piece.count < Self.pieceSize {
        guard let row = rows.next() else { break }
        writer.write(row, to: &piece)
        piece.append(UInt8(ascii: "\n"))
      }
      return piece.isEmpty ? nil : piece
    }
  }

  private func json(of package: DataPackage) -> ByteStream {
    let writer = ObjectWriter(fields)
    var rows = rows
    var next: [UInt8]? = Array(beginning(of: package).utf8)
    var isFirst = true
    return ByteStream {
      guard var piece = next else { return nil }
      next = []
      while piece.count < Self.pieceSize {
        guard let row = rows.next() else {
          piece.append(contentsOf: "\n]}\n".utf8)
          next = nil
          break
        }
        piece.append(contentsOf: isFirst ? "\n".utf8 : ",\n".utf8)
        isFirst = false
        writer.write(row, to: &piece)
      }
      return piece
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

/// Writes rows as objects, the names of the fields made ready once.
private struct ObjectWriter {
  private let names: [[UInt8]]

  init(_ fields: [Field]) {
    names = fields.enumerated().map { index, field in
      Array(((index == 0 ? "{" : ",") + JSONText(field.name.rawValue).text + ":").utf8)
    }
  }

  func write(_ row: [DataValue], to bytes: inout [UInt8]) {
    for (name, value) in zip(names, row) {
      bytes.append(contentsOf: name)
      bytes.append(contentsOf: value.json.text.utf8)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

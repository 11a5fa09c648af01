import CSV
import OpenData
import StaticSite

/// Rows for programs, written as comma-separated values and as JSON. Both are made from the same values, so that they
/// never disagree.
struct DataFile: Sendable {
  /// The name of the files without what stands behind the dot.
  let name: String
  /// What the rows are, in words.
  let title: String
  /// The names of the columns, by which programs know them.
  let keys: [String]
  let rowCount: Int
  /// The values of a row, as many as there are keys.
  let row: @Sendable (Int) -> [DataValue]

  /// The rows as RFC 4180 asks. The first names the columns.
  var csv: [UInt8] {
    var writer = CSVWriter(reserving: (rowCount + 1) * keys.count * 16)
    writer.write(keys.map { CSVValue.text($0) })
    for index in 0..<rowCount { writer.write(row(index).map(\.csv)) }
    return writer.bytes
  }

  /// The rows as a list of objects, with what a reader has to know of them in front.
  ///
  /// - Parameter facts: the day, the licence and the source, in the order in which they are to stand.
  func json(_ facts: KeyValuePairs<String, JSONText?>) -> [UInt8] {
    var bytes = Array("{\"title\":\(JSONText(title).text)".utf8)
    bytes.reserveCapacity((rowCount + 1) * keys.count * 24)
    for (name, value) in facts {
      guard let value else { continue }
      bytes.append(contentsOf: ",\(JSONText(name).text):\(value.text)".utf8)
    }
    bytes.append(contentsOf: ",\"columns\":\(JSONText(list: keys.map { JSONText($0) }).text),\"rows\":[".utf8)
    let names = keys.map { JSONText($0).text + ":" }
    for index in 0..<rowCount {
      bytes.append(contentsOf: index == 0 ? "\n{".utf8 : ",\n{".utf8)
      for (column, value) in row(index).enumerated() {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: names[column].utf8)
        bytes.append(contentsOf: value.json.text.utf8)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }
}

import CSV
import StaticSite

/// Writes rows in one form, one after the other.
protocol RowEncoder {
  /// What was written and not taken yet.
  var pending: [UInt8] { get }
  /// Writes a row.
  mutating func write(_ row: [DataValue])
  /// Writes what stands behind the last row.
  mutating func end()
  /// Hands over what was written.
  mutating func takeBytes() -> [UInt8]
}

/// Comma-separated values; the first row has the names.
struct CSVEncoder: RowEncoder {
  private var writer = CSVWriter()

  init(_ fields: [Field]) { writer.write(fields.map { CSVValue.text($0.name.rawValue) }) }

  var pending: [UInt8] { writer.bytes }
  mutating func write(_ row: [DataValue]) { writer.write(row.lazy.map(\.csv)) }
  mutating func end() {}
  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }
}

/// One object with the rows as a list.
struct JSONEncoder: RowEncoder {
  private let writer: ObjectWriter
  private(set) var pending: [UInt8]
  private var isFirst = true

  init(_ fields: [Field], beginning: String) {
    writer = ObjectWriter(fields)
    pending = Array(beginning.utf8)
  }

  mutating func write(_ row: [DataValue]) {
    pending.append(contentsOf: isFirst ? "\n".utf8 : ",\n".utf8)
    isFirst = false
    writer.write(row, to: &pending)
  }

  mutating func end() { pending.append(contentsOf: "\n]}\n".utf8) }
  mutating func takeBytes() -> [UInt8] { pending.taken() }
}

/// An object a line.
struct JSONLinesEncoder: RowEncoder {
  private let writer: ObjectWriter
  private(set) var pending: [UInt8] = []

  init(_ fields: [Field]) { writer = ObjectWriter(fields) }

  mutating func write(_ row: [DataValue]) {
    writer.write(row, to: &pending)
    pending.append(UInt8(ascii: "\n"))
  }

  mutating func end() {}
  mutating func takeBytes() -> [UInt8] { pending.taken() }
}

extension [UInt8] {
  /// The bytes, of which none are left behind.
  fileprivate mutating func taken() -> [UInt8] {
    let taken = self
    self = []
    reserveCapacity(taken.count)
    return taken
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
      value.writeJSON(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

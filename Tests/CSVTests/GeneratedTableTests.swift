import Testing

@testable import CSV

@Suite("Generated tables")
struct GeneratedTableTests {
  /// SplitMix64: the same tables on every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "a", "=1+1", "\"", "\"\"", ",", "\r\n", "\n", "\r", " ", "\t", "£", "Ŵ", "🚓", "\u{2028}", "'", ";", "x\"y", "-3",
  ]

  private static func table(_ dice: inout Dice) -> [[String]] {
    let width = Int.random(in: 1...6, using: &dice)
    return (0..<Int.random(in: 1...12, using: &dice)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      }
    }
  }

  @Test("What was written is read back as it was", arguments: 0..<400)
  func roundTrip(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let table = Self.table(&dice)
    var writer = CSVWriter(guardingFormulas: false)
    for row in table { writer.write(row.map { CSVValue.text($0) }) }
    let size = Int.random(in: 1...40, using: &dice)
    #expect(try rows(of: writer.bytes).map(\.texts) == table)
    let read = try rows(of: writer.bytes, farWithinAFileInPiecesOf: size)
    #expect(read.map(\.texts) == table)
    #expect(read.flatMap(\.faults).isEmpty)
  }

  @Test("Whatever the bytes are, rows are counted on, and pieces of any size give the same", arguments: 0..<400)
  func fuzz(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919)
    var bytes: [UInt8]
    if seed.isMultiple(of: 2) {
      bytes = (0..<Int.random(in: 0...300, using: &dice)).map { _ in
        Bool.random(using: &dice)
          ? Array("\",\r\n\0a;£".utf8).randomElement(using: &dice) ?? 0 : UInt8.random(in: 0...255, using: &dice)
      }
    } else {
      var writer = CSVWriter()
      for row in Self.table(&dice) { writer.write(row.map { CSVValue.text($0) }) }
      bytes = writer.bytes
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
    }
    let outcomes = [1, 2, 3, 5, 8, 64, 1000].map { size in
      Result { try rows(of: bytes, farWithinAFileInPiecesOf: size).map { Outcome(row: $0) } }.mapError {
        $0 as? CSVFault ?? unexpected
      }
    }
    #expect(Set(outcomes).count == 1)
    guard case .success(let rows) = outcomes[0] else { return }
    #expect(rows.map(\.number) == Array(1..<(rows.count + 1)))
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.line < $1.line })
  }

  private struct Outcome: Hashable {
    let number: Int
    let line: Int
    let texts: [String]
    let faults: [CSVFault]

    init(row: CSVRow) { (number, line, texts, faults) = (row.number, row.line, row.texts, row.faults) }
  }

  private let unexpected = CSVFault(kind: .separatorLine, row: -1, line: -1, cell: nil)
}

import Diagnostics
import Records

/// What a row of a register says of social value.
enum SocialValueCells {
  /// What was promised, each with what was delivered of it: the first delivery of an aim belongs to its first promise.
  static func commitments(in cells: inout TableCells<ContractColumn>) -> [SocialValueCommitment] {
    typealias Entry = (aim: SocialValueCommitment.Aim, text: String)
    func entry(_ text: String) -> Entry? {
      guard let colon = text.firstIndex(of: ":"),
        let aim = SocialValueCommitment.Aim(rawValue: text[..<colon].trimmingSpaces.lowercased())
      else { return nil }
      let words = text[text.index(after: colon)...].trimmingSpaces
      return words.isEmpty ? nil : (aim, words)
    }
    let expectation = "an aim and words, as in economic: two apprenticeships"
    let promises = cells.list(.socialValueCommitments, expecting: expectation, entry)
    var delivered = Dictionary(
      grouping: cells.list(.socialValueDelivered, expecting: expectation, entry), by: \.aim
    ).mapValues { Array($0.map(\.text).reversed()) }
    let commitments = promises.map { promise in
      SocialValueCommitment(aim: promise.aim, promise: promise.text, delivered: delivered[promise.aim]?.popLast())
    }
    if delivered.values.contains(where: { !$0.isEmpty }) {
      cells.report(
        .contradiction, .socialValueDelivered, "more was delivered than was promised",
        suggestion: "add what was promised to 'SocialValueCommitments'")
    }
    return commitments
  }
}

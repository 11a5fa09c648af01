import Diagnostics
import Markdown

/// A record that can keep something back and say so.
protocol WithholdingRecord: Publishable {
  /// What the public may not read of it.
  var withheld: [WithheldItem] { get }
  /// What it says, with the marks of what was taken out.
  var text: MarkdownDocument { get }
  /// The marks in what else it publishes, where its text may not be read.
  var marksOutsideText: [Redaction] { get }
  /// What a person calls it in a message.
  var name: String { get }
}

extension Decision: WithholdingRecord {}

extension Procurement: WithholdingRecord {
  var name: String { reference?.value ?? title }
}

extension InformationRequest: WithholdingRecord {}

extension Policy: WithholdingRecord {
  var name: String { title }
}

extension WithholdingRecord {
  var marksOutsideText: [Redaction] { [] }

  /// What the items owe, the marks that none of them accounts for, and the reviews that are due.
  func itemFaults(asOf day: CalendarDate) -> [Diagnostic] {
    withheld.flatMap { $0.faults(asOf: day) } + unlistedRedactionFaults
      + (isPublic(on: day) ? withheld.flatMap { $0.overdueFaults(in: name, asOf: day) } : [])
  }

  /// Every exemption that a mark names is to be among those that the record gives a reason for.
  private var unlistedRedactionFaults: [Diagnostic] {
    let listed = Set(withheld.compactMap(\.ground.exemption))
    return (text.redactions + marksOutsideText).compactMap { redaction in
      guard let reference = ExemptionReference(redaction.exemption), !listed.contains(reference.exemption) else {
        return nil
      }
      return .error(
        .contradiction, at: redaction.location,
        "nothing under 'withheld:' says why \(reference.name) applies here",
        suggestion: "add it with what is withheld, or correct the mark")
    }
  }
}

extension WithholdingRecord {
  /// What is wrong with what a record without a level of confidentiality withholds.
  ///
  /// - Parameter attachments: the documents that it publishes.
  func withholdingFaults(besides attachments: [Attachment], asOf day: CalendarDate) -> [Diagnostic] {
    guard !text.isEmpty || !attachments.isEmpty else { return itemFaults(asOf: day) }
    let whole = withheld.filter { $0.extent == .wholeRecord }.map { item in
      Diagnostic.error(
        .contradiction, at: item.location,
        "it says that the whole record is withheld, and the record publishes its text or documents",
        suggestion: "take these out of the file, or say 'covers: part' or 'covers: attachment'")
    }
    return whole + itemFaults(asOf: day)
  }
}

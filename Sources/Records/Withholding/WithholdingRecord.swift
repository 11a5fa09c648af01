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
    withheld.flatMap { $0.faults(asOf: day) } + unlistedRedactionFaults + omissionFaults
      + (isPublic(on: day) ? withheld.flatMap { $0.overdueFaults(in: name, asOf: day) } : [])
  }

  /// Each provision that a mark names is to be among those that the record gives a reason for.
  private var unlistedRedactionFaults: [Diagnostic] {
    let listed = withheld.compactMap(\.ground.reference)
    return (text.redactions + marksOutsideText).compactMap { redaction in
      guard let reference = ExemptionReference(redaction.exemption), !listed.contains(where: { $0.covers(reference) })
      else { return nil }
      return .error(
        .contradiction, at: redaction.location,
        "nothing under 'withheld:' says why \(reference.name) applies here",
        suggestion: "add it with what is withheld, or correct the mark")
    }
  }

  /// An ellipsis in brackets is common English for a quotation that was cut short. Only where the record withholds
  /// something may it stand for words that were taken out.
  private var omissionFaults: [Diagnostic] {
    guard !withheld.isEmpty else { return [] }
    return text.omissions.map { location in
      .warning(
        .malformedRedaction, at: location,
        "the record withholds something, and '[…]' does not say whether words were taken out here",
        suggestion: "if they are withheld, write a mark like '[redacted s.40(2)]' in its place; if a quotation was cut "
          + "short, write '…' without the brackets")
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

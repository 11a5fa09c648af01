import Markdown

/// Something that a public record withholds, and which record it is.
public struct WithheldEntry: Sendable {
  /// A record by its place in the catalogue's list of its kind.
  public enum Record: Hashable, Sendable {
    case decision(Int)
    case procurement(Int)
    case policy(Int)
    case informationRequest(Int)
    /// A number of which the office says that its decision is withheld, by its sequence and its place there.
    case number(sequence: Int, entry: Int)
  }

  /// The record.
  public let record: Record
  /// What it withholds.
  public let item: WithheldItem
}

extension Catalogue {
  /// Everything that public records list as withheld: decisions newest first, then procurements, policies and responses,
  /// and numbers whose decisions are withheld.
  ///
  /// Of a withdrawn decision or response nothing is left but when and why it was withdrawn, so that what it withheld is not told.
  public var withheld: [WithheldEntry] {
    var entries = decisions.enumerated().flatMap { position, decision in
      decision.status == .withdrawn
        ? [] : decision.withheld.map { WithheldEntry(record: .decision(position), item: $0) }
    }
    entries += procurements.enumerated().flatMap { position, procurement in
      procurement.withheld.map { WithheldEntry(record: .procurement(position), item: $0) }
    }
    entries += policies.enumerated().flatMap { position, policy in
      policy.withheld.map { WithheldEntry(record: .policy(position), item: $0) }
    }
    entries += disclosureLog.requests.enumerated().flatMap { position, request in
      request.hasPublicText
        ? request.withheld.map { WithheldEntry(record: .informationRequest(position), item: $0) } : []
    }
    for (sequence, numbers) in self.numbers.sequences.enumerated() {
      entries += numbers.entries.enumerated().compactMap { entry, number in
        guard case .declared(let declared) = number.content, let item = declared.withheld else { return nil }
        return WithheldEntry(record: .number(sequence: sequence, entry: entry), item: item)
      }
    }
    return entries
  }

  /// The contracts of which something is withheld under a stated ground, by their places in the register.
  public var contractsWithWithheldFacts: [Int] {
    register.contracts.indices.filter { register.contracts[$0].blankReason?.ground != nil }
  }

  /// How many passages are taken out of the texts of public records.
  public var redactionCount: Int {
    var texts = decisions.map(\.text) + procurements.map(\.text) + policies.map(\.text)
    texts += disclosureLog.requests.map(\.text)
    return texts.reduce(0) { $0 + $1.redactions.count }
  }
}

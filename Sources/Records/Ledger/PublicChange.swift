/// Something that was changed after publication and that the public is told.
public struct PublicChange: Hashable, Sendable {
  /// What was changed.
  public enum Subject: Hashable, Sendable {
    /// A decision, by its position in the catalogue.
    case decision(Int)
    /// A contract, by its position in the register.
    case contract(Int)
    /// A procurement, by its position in the catalogue.
    case procurement(Int)
    /// A response to a request for information, by its position in the disclosure log.
    case response(Int)
    /// A policy, by its position in the catalogue.
    case policy(Int)
    /// The payments of a month.
    case payments(CalendarMonth)
    /// Something of which only the address is left, by its position in the catalogue.
    case formerAddress(Int)
  }

  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The record was changed; what was changed, in the record's words.
    case corrected(String)
    /// It was taken back.
    case withdrawn
  }

  /// What was changed.
  public let subject: Subject
  /// When.
  public let date: CalendarDate
  /// What was done.
  public let action: Action
  /// Why.
  public let reason: String?
  /// Which of the record's corrections of that day it is, counted from 1; 1 for a withdrawal.
  public let number: Int
}

extension Catalogue {
  /// The corrections and withdrawals that the pages of public records show, newest first.
  ///
  /// What was corrected in a confidential record is part of what it does not say.
  public var changes: [PublicChange] {
    var changes: [PublicChange] = []
    for position in decisions.indices {
      let decision = decisions[position]
      changes += decision.publicCorrections.changes(of: .decision(position))
      guard decision.status == .withdrawn, let withdrawal = decision.withdrawal else { continue }
      changes.append(PublicChange(withdrawal, of: .decision(position)))
    }
    for position in register.contracts.indices where !register.contracts[position].corrections.isEmpty {
      changes += register.contracts[position].corrections.changes(of: .contract(position))
    }
    for position in procurements.indices {
      changes += procurements[position].corrections.changes(of: .procurement(position))
    }
    for position in disclosureLog.requests.indices {
      let request = disclosureLog.requests[position]
      if request.hasPublicText { changes += request.corrections.changes(of: .response(position)) }
      if let withdrawal = request.withdrawal { changes.append(PublicChange(withdrawal, of: .response(position))) }
    }
    for position in policies.indices { changes += policies[position].corrections.changes(of: .policy(position)) }
    for month in Set(paymentCorrections.map(\.month.value)).sorted(by: >) {
      changes += corrections(ofPaymentsIn: month).changes(of: .payments(month))
    }
    for (position, address) in formerAddresses.enumerated() {
      guard case .withdrawn(let withdrawal) = address.outcome else { continue }
      changes.append(PublicChange(withdrawal, of: .formerAddress(position)))
    }
    // Each record's corrections of a day in its own order; the records in that of the catalogue.
    let order = changes.indices.sorted { left, right in
      changes[left].date == changes[right].date ? left < right : changes[left].date > changes[right].date
    }
    return order.map { changes[$0] }
  }
}

extension PublicChange {
  fileprivate init(_ withdrawal: Withdrawal, of subject: Subject) {
    self.init(subject: subject, date: withdrawal.date, action: .withdrawn, reason: withdrawal.reason, number: 1)
  }
}

extension [Correction] {
  fileprivate func changes(of subject: PublicChange.Subject) -> [PublicChange] {
    var numbers: [CalendarDate: Int] = [:]
    return map { correction in
      numbers[correction.date, default: 0] += 1
      return PublicChange(
        subject: subject, date: correction.date, action: .corrected(correction.change), reason: correction.reason,
        number: numbers[correction.date] ?? 1)
    }
  }
}

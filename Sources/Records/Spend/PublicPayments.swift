import Diagnostics

/// The payments that the public may know of on a day, and what does not fit with the rest of the records.
struct PublicPayments {
  /// Those made until the day. A contract that may not be known yet is not named.
  private(set) var payments: Payments
  private(set) var faults: [Diagnostic] = []

  /// - Parameters:
  ///   - loaded: every payment that was read.
  ///   - register: the public contracts.
  ///   - hidden: the references of contracts that the public may not know of.
  ///   - day: the day as of which the payments are public.
  init(
    _ loaded: Payments, register: ContractRegister, hidden: Set<ContractReference>,
    configuration: SiteConfiguration, asOf day: CalendarDate
  ) {
    payments = loaded
    let standings = loaded.contracts.map { reference -> Standing in
      if register.positions[reference] != nil { return .known }
      return hidden.contains(reference) ? .hidden : .unknown
    }
    var survey = Survey(buyers: loaded.buyers.count)
    for position in loaded.all.indices { survey.add(loaded.all[position], at: position, standings, asOf: day) }
    faults += futureFaults(survey.future, asOf: day)
    faults += contractFaults(survey.contracts, standings, register: register).summedUp()
    faults += buyerFaults(survey.firstOfBuyer, configuration: configuration)
    if let position = survey.overflow { faults.append(overflowFault(at: position)) }
    let limit = survey.overflow ?? loaded.all.count
    guard limit < loaded.all.count || !survey.future.isEmpty || standings.contains(.hidden) else { return }
    payments.all = loaded.all[..<limit].lazy.filter { $0.date <= day }.map { payment in
      guard let contract = payment.contract, standings[Int(contract)] == .hidden else { return payment }
      var payment = payment
      payment.contract = nil
      return payment
    }
    forgetUnusedWords()
  }

  /// Whether a contract that a payment names is one of the public register.
  private enum Standing { case known, hidden, unknown }

  /// Payments of one file that have the same wrong with them: the first, and how many there are.
  private struct Tally {
    let first: Int
    var count = 0
  }

  private struct FileAndContract: Hashable {
    let file: Int32
    let contract: Int32
  }

  /// What one look at every payment finds.
  private struct Survey {
    var future: [Int32: Tally] = [:]
    var contracts: [FileAndContract: Tally] = [:]
    var firstOfBuyer: [Int?]
    var overflow: Int?
    private var sum: Int64 = 0

    init(buyers: Int) { firstOfBuyer = Array(repeating: nil, count: buyers) }

    mutating func add(_ payment: Payment, at position: Int, _ standings: [Standing], asOf day: CalendarDate) {
      if payment.date > day { future[payment.file, default: Tally(first: position)].count += 1 }
      if let contract = payment.contract, standings[Int(contract)] != .known {
        let place = FileAndContract(file: payment.file, contract: contract)
        contracts[place, default: Tally(first: position)].count += 1
      }
      if firstOfBuyer[Int(payment.buyer)] == nil { firstOfBuyer[Int(payment.buyer)] = position }
      // No sum of some of these can be greater than the sum of all without their signs.
      let (sum, isTooMuch) = sum.addingReportingOverflow(Int64(clamping: payment.amount.pence.magnitude))
      self.sum = sum
      if isTooMuch, overflow == nil { overflow = position }
    }
  }
}

extension PublicPayments {
  private func futureFaults(_ tallies: [Int32: Tally], asOf day: CalendarDate) -> [Diagnostic] {
    tallies.values.map { tally in
      let date = payments.all[tally.first].date.iso8601
      return row(of: tally.first).fault(
        .warning, .futurePayment, in: "PaymentDate",
        "the payment is dated \(date), which is after \(day.iso8601)\(Self.others(tally))",
        suggestion: "correct the day if it is a slip; what is still to come is left out until then")
    }
  }

  private func contractFaults(
    _ tallies: [FileAndContract: Tally], _ standings: [Standing], register: ContractRegister
  ) -> [Diagnostic] {
    // Looking for the nearest spelling takes a look at every contract, so that it is done for the first few only.
    var spellingsLeft = 20
    return tallies.sorted { $0.value.first < $1.value.first }.map { place, tally in
      let reference = payments.contracts[Int(place.contract)]
      guard standings[Int(place.contract)] == .unknown else {
        return row(of: tally.first).fault(
          .warning, .linkToUnpublished, in: "ContractReference",
          "'\(reference)' is a draft or under embargo\(Self.others(tally))",
          suggestion: "the contract is not named until it is published")
      }
      spellingsLeft -= 1
      let near =
        spellingsLeft >= 0 ? didYouMean(reference.text, in: register.contracts.lazy.map(\.reference.text)) : nil
      return row(of: tally.first).fault(
        .warning, .unknownReference, in: "ContractReference",
        "no contract has the reference '\(reference)'\(Self.others(tally))",
        suggestion: near ?? "add the contract to the register, or clear the cell")
    }
  }

  private func buyerFaults(_ firstOfBuyer: [Int?], configuration: SiteConfiguration) -> [Diagnostic] {
    zip(payments.buyers, firstOfBuyer).compactMap { buyer, first in
      guard let row = first.map(row(of:)) else { return nil }
      return configuration.fault(ofOrganisation: Located(buyer, at: row.location)).map { row.placing($0, in: "Buyer") }
    }
  }

  private func overflowFault(at position: Int) -> Diagnostic {
    row(of: position).fault(
      .error, .invalidValue, in: "Amount", "the payments up to here come to more than can be added up",
      suggestion: "look for amounts that cannot be right")
  }

  /// What only payments that are left out say is not carried along either.
  private mutating func forgetUnusedWords() {
    Self.forget("", in: &payments.names, unusedBy: payments.all, \.recipient)
    Self.forget("", in: &payments.purposes, unusedBy: payments.all, \.purpose)
    Self.forget("", in: &payments.categories, unusedBy: payments.all, \.category)
    Self.forget(ContractReference(""), in: &payments.contracts, unusedBy: payments.all, \.contract)
  }

  private static func forget<Word>(
    _ blank: Word, in words: inout [Word], unusedBy payments: [Payment], _ place: (Payment) -> Int32?
  ) {
    var isUsed = [Bool](repeating: false, count: words.count)
    for payment in payments { if let place = place(payment) { isUsed[Int(place)] = true } }
    for place in words.indices where !isUsed[place] { words[place] = blank }
  }

  private func row(of position: Int) -> TableRow { payments.row(of: payments.all[position]) }

  private static func others(_ tally: Tally) -> String {
    switch tally.count {
    case 1: ""
    case 2: "; the same holds for 1 more row"
    default: "; the same holds for \(tally.count - 1) more rows"
    }
  }
}

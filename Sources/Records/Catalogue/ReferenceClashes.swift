import Diagnostics

/// A reference that a record has.
struct ReferenceUse {
  /// The reference.
  let text: String
  /// Where the record states it.
  let location: SourceLocation
  /// The row of a table, where the record is one.
  let row: TableRow?
  /// Whether the record is a draft, which has to give way to others.
  let isDraft: Bool

  /// Where it is, in words for a message about another record.
  fileprivate var place: String { row?.name ?? "\(location)" }
}

/// That a record has the reference of another, or one that is easily taken for it.
struct ReferenceClash {
  /// The record that comes later.
  let use: ReferenceUse
  /// The record that had the reference first.
  let first: ReferenceUse
  /// Whether the two references are the same letter for letter.
  let isSame: Bool

  /// Those among records of one kind, in the order of their places.
  ///
  /// - Parameter texts: the references of the records, or `nil` for a record without one.
  static func all(among texts: [String?], _ use: (_ position: Int) -> ReferenceUse) -> [ReferenceClash] {
    // Nearly always there are none, and that is found out without looking at the records themselves.
    let forms = texts.map { $0.map(\.confusableHash) }
    var seen: Set<UInt64> = []
    let repeated = Set(forms.compactMap(\.self).filter { !seen.insert($0).inserted })
    guard !repeated.isEmpty else { return [] }
    let suspects = forms.indices.filter { position in forms[position].map(repeated.contains) ?? false }
    return all(among: suspects.map(use))
  }

  private static func all(among uses: [ReferenceUse]) -> [ReferenceClash] {
    var firstByReference: [String: ReferenceUse] = [:]
    var firstByConfusableForm: [String: ReferenceUse] = [:]
    var clashes: [ReferenceClash] = []
    // Drafts come last: a published record is held against the other published ones, and a draft is what has to give way.
    let ordered = uses.sorted { left, right in
      left.isDraft == right.isDraft ? left.location < right.location : right.isDraft
    }
    for use in ordered {
      if let first = firstByReference[use.text] {
        clashes.append(ReferenceClash(use: use, first: first, isSame: true))
        continue
      }
      firstByReference[use.text] = use
      let form = use.text.confusableForm
      if let first = firstByConfusableForm[form] {
        clashes.append(ReferenceClash(use: use, first: first, isSame: false))
      } else {
        firstByConfusableForm[form] = use
      }
    }
    return clashes
  }

  /// The clash as a fault: two records with one reference are an error unless one is a draft; with references that are
  /// easily taken for each other, a warning.
  ///
  /// - Parameter kind: what such records are called, in the plural.
  func fault(among kind: String) -> Diagnostic {
    let fault = isSame ? sameReference : similarReference(among: kind)
    return use.row?.placing(fault, in: "ContractReference") ?? fault
  }

  private var sameReference: Diagnostic {
    let fault = Diagnostic.error(
      .duplicateReference, at: use.location, "the reference '\(use.text)' is already used by \(first.place)",
      suggestion: "give one of the two another reference")
    return use.isDraft ? fault.asWarning : fault
  }

  /// The clash as a fault, where what two records share is the name of their files.
  fileprivate var sameName: Diagnostic {
    let fault = Diagnostic.error(
      .duplicateReference, at: use.location, "the name '\(use.text)' is already used by \(first.place)",
      suggestion: "give one of the two files, or of their folders, another name")
    return use.isDraft ? fault.asWarning : fault
  }

  private func similarReference(among kind: String) -> Diagnostic {
    .warning(
      .duplicateReference, at: use.location,
      "the reference '\(use.text)' is easily taken for '\(first.text)' in \(first.place)",
      suggestion: "check that these are two \(kind)")
  }
}

extension OfficeRecords {
  /// References used twice, or easily taken for each other, among the records of each kind.
  func referenceClashes(numbering: DecisionNumbering) -> [Diagnostic] {
    clashesOfDecisions(numbering: numbering).map { $0.fault(among: "decisions") }
      + clashesOfContracts.map { $0.fault(among: "contracts") }.summedUp()
      + clashesOfProcurements.map { $0.fault(among: "procurements") } + nameClashes
      + clashesOfRequests.map { $0.fault(among: "requests") }
  }

  private func clashesOfDecisions(numbering: DecisionNumbering) -> [ReferenceClash] {
    let notes = numbering.notes(numbers)
    return ReferenceClash.all(among: decisions.map { numbering.identity(of: $0)?.text }) { position in
      let decision = decisions[position]
      return ReferenceUse(
        text: numbering.identity(of: decision)?.text ?? "",
        location: decision.referenceLocation, row: nil,
        isDraft: decision.status == .draft)
    }.filter { !$0.isSame || !numbering.isUsedTwice($0.first.text, by: notes) }
  }

  private var clashesOfContracts: [ReferenceClash] {
    ReferenceClash.all(among: contracts.map { $0.reference.value.text }) { position in
      let contract = contracts[position]
      return ReferenceUse(
        text: contract.reference.value.text, location: contract.source.location, row: contract.source,
        isDraft: contract.isDraft)
    }
  }

  private var clashesOfProcurements: [ReferenceClash] {
    ReferenceClash.all(among: procurements.map { $0.reference?.value }) { position in
      let procurement = procurements[position]
      return ReferenceUse(
        text: procurement.reference?.value ?? "",
        location: procurement.reference?.location ?? procurement.source.location, row: nil,
        isDraft: procurement.status == .draft)
    }
  }

  private var clashesOfRequests: [ReferenceClash] {
    ReferenceClash.all(among: informationRequests.map { $0.reference?.value }) { position in
      let request = informationRequests[position]
      return ReferenceUse(
        text: request.reference?.value ?? "", location: request.reference?.location ?? request.source.location,
        row: nil, isDraft: request.status == .draft)
    }
  }

  /// Short names used twice among the procurements or among the policies: their files lie in different folders.
  private var nameClashes: [Diagnostic] {
    let ofProcurements = ReferenceClash.all(among: procurements.map(\.id)) { position in
      let procurement = procurements[position]
      return ReferenceUse(
        text: procurement.id, location: procurement.source.location, row: nil, isDraft: procurement.status == .draft)
    }
    let ofPolicies = ReferenceClash.all(among: policies.map(\.id)) { position in
      let policy = policies[position]
      return ReferenceUse(text: policy.id, location: policy.source.location, row: nil, isDraft: policy.status == .draft)
    }
    // Names that are merely alike lead to different addresses and are told apart by their files.
    return (ofProcurements + ofPolicies).filter(\.isSame).map(\.sameName)
  }
}

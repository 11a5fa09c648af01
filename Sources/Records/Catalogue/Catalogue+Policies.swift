import Diagnostics

extension Catalogue {
  /// The positions in `policies` of those that apply, by title. For staff those that are still being written are among
  /// them: who began one looks for it there.
  public var currentPolicies: [Int] { policies.indices.filter { policies[$0].status != .superseded } }

  /// The positions in `policies` of those that no longer apply, by title.
  public var supersededPolicies: [Int] { policies.indices.filter { policies[$0].status == .superseded } }

  /// The decisions about a policy, by their positions, oldest first.
  public func decisions(ofPolicyAt position: Int) -> [Int] {
    Set(policies[position].decisions.compactMap { names.positions[$0.value] }).sorted(by: >)
  }

  /// What is wrong with what policies say of decisions, drafts and embargoed ones too.
  func policyLinkFaults(in records: OfficeRecords) -> [Diagnostic] {
    var decisions = ReferenceCheck(
      decisions: records.decisions, names: names, misread: unpublished.misread, vanished: vanished)
    return records.policies.flatMap { policy in
      let faults = policy.decisions.compactMap { decisions.fault(of: $0, inPublicRecord: policy.isPublic(on: asOf)) }
      return policy.status == .draft ? faults.map(\.asWarning) : faults
    }
  }
}

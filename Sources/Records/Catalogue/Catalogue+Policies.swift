import Diagnostics

extension Catalogue {
  /// The positions in `policies` of those with a status, by title.
  public func policies(_ status: Policy.Status) -> [Int] { policies.indices.filter { policies[$0].status == status } }

  /// The decisions about a policy, by their positions, oldest first.
  public func decisions(ofPolicyAt position: Int) -> [Int] {
    Set(policies[position].decisions.compactMap { positions[$0.value] }).sorted(by: >)
  }

  /// What is wrong with what policies say of decisions, drafts and embargoed ones too.
  func policyLinkFaults(in records: OfficeRecords) -> [Diagnostic] {
    var decisions = ReferenceCheck(decisions: records.decisions, at: positions, misread: unpublished.misread)
    return records.policies.flatMap { policy in
      let faults = policy.decisions.compactMap { decisions.fault(of: $0, inPublicRecord: policy.isPublic(on: asOf)) }
      return policy.status == .draft ? faults.map(\.asWarning) : faults
    }
  }
}

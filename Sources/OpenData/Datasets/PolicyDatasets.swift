import Records

/// A policy as a row.
private struct PolicyRow {
  let records: PublicRecords
  let position: Int
  let policy: Policy

  init(_ records: PublicRecords, _ position: Int) {
    self.records = records
    self.position = position
    policy = records.catalogue.policies[position]
  }

  static let columns: [Column<PolicyRow>] = [
    .text(.policyID) { $0.policy.id }, .text(.title) { $0.policy.title }.required,
    .text(.summary) { $0.policy.summary }, .word(.policyStatus) { $0.policy.status }.required,
    .text(.owner) { $0.policy.owner },
    .text(.organisationID) { $0.records.catalogue.organisation($0.policy.organisation.value)?.id },
    .text(.organisation) { $0.records.organisation($0.policy.organisation.value) },
    .text(.version) { $0.policy.version }, .date(.adoptedDate) { $0.policy.adopted },
    .date(.reviewDate) { $0.policy.review?.value },
    .boolean(.overdue) { $0.policy.isReviewOverdue(on: $0.records.catalogue.asOf) }.required,
    .integer(.redactions) { $0.policy.text.redactions.count }.required, .date(.publishedDate) { $0.policy.published },
    .date(.modifiedDate) { $0.policy.modified },
    .url(.url) { $0.records.addresses[.policy($0.position)] }.required.unique,
  ]
}

/// The policies, their earlier versions, and what belongs to them.
extension PublicRecords {
  var policyDatasets: [Dataset] { [policies, policyVersions, policyDecisions, policyPriorities] }

  private var policies: Dataset {
    Dataset(
      .policies, vocabulary, primaryKey: [.policyID], foreignKeys: [.organisation], columns: PolicyRow.columns,
      count: catalogue.policies.count
    ) { [self] in [PolicyRow(self, $0)] }
  }

  private struct VersionRow {
    let policy: String
    let number: Int
    let version: PolicyVersion
    let document: String?
  }

  private var policyVersions: Dataset {
    Dataset(
      .policyVersions, vocabulary, primaryKey: [.policyID, .itemNumber], foreignKeys: [.policy],
      columns: [
        .text(.policyID) { $0.policy }, .integer(.itemNumber) { $0.number },
        .text(.version) { $0.version.version }.required, .date(.adoptedDate) { $0.version.adopted },
        .text(.change) { $0.version.change }, .url(.documentURL) { $0.document },
      ], count: catalogue.policies.count
    ) { [catalogue, addresses] position -> [VersionRow] in
      let policy = catalogue.policies[position]
      return policy.earlierVersions.enumerated().map { index, version in
        let file = version.document?.file.lastComponent?.string
        return VersionRow(
          policy: policy.id, number: index + 1, version: version,
          document: file.map { addresses[.document($0, of: .policy(position))] })
      }
    }
  }

  private var policyDecisions: Dataset {
    links(.policyDecisions, from: .policy, to: .decision, count: catalogue.policies.count) { records, position in
      records.catalogue.decisions(ofPolicyAt: position).map {
        Pair(first: records.catalogue.policies[position].id, second: records.addresses[.decision($0)])
      }
    }
  }

  private var policyPriorities: Dataset {
    links(.policyPriorities, from: .policy, to: .priority, count: catalogue.policies.count) { records, position in
      let policy = records.catalogue.policies[position]
      return records.priorities(policy.priorities.map(\.value)).map { Pair(first: policy.id, second: $0) }
    }
  }
}

import Markdown
import Records

/// A decision as a row.
///
/// What a confidential record or one that was withdrawn does not say is `nil` in `open`, so that no column can say it.
struct DecisionRow: Sendable {
  let records: PublicRecords
  let position: Int
  let decision: Decision
  /// Its parts, as far as the public may read them.
  private let parts: [DecisionPart]

  init(_ records: PublicRecords, _ position: Int) {
    self.records = records
    self.position = position
    decision = records.catalogue.decisions[position]
    parts = decision.hasPublicText ? decision.parts(of: records.catalogue.configuration.decisionForm) : []
  }

  /// The record, if the public may read what it says.
  var open: Decision? { decision.hasPublicText ? decision : nil }

  var url: String { records.addresses[.decision(position)] }

  /// The organisation, of which a confidential record does not tell.
  var organisation: String? {
    guard decision.confidentiality != .confidential else { return nil }
    return records.catalogue.organisation(decision.organisation.value)?.id
  }

  /// What the declaration says; `none` where there is nothing to declare.
  var interests: String? {
    switch open?.interests {
    case .some(.none): "none"
    case .declared(let text): text
    case nil: nil
    }
  }

  /// A part of the form as text.
  func text(of part: FormPart) -> String? {
    let texts = parts.lazy.filter { $0.part == part }.map(\.section.body.plainText).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// How many days passed to publication. A record that was published before the decision is wrong in one of its days.
  var daysToPublication: Int? { decision.daysToPublication.flatMap { $0 < 0 ? nil : $0 } }
}

/// The decisions, and what belongs to each.
extension PublicRecords {
  var decisionDatasets: [Dataset] { [decisions, decisionPriorities, decisionRelations, decisionNumbers] }

  private var decisions: Dataset {
    Dataset(
      .decisions, vocabulary, primaryKey: [.url], foreignKeys: [.organisation],
      columns: [
        .url(.url) { $0.url }, .text(.decisionReference) { $0.decision.reference?.value.text },
        .text(.title) { $0.decision.title }.required, .date(.decisionDate) { $0.decision.date },
        .financialYear(.financialYear) { $0.decision.date.map(FinancialYear.init(of:)) },
        .date(.signedDate) { $0.open?.signed }, .date(.publishedDate) { $0.decision.published },
        .integer(.daysToPublication) { $0.daysToPublication }, .text(.decisionMaker) { $0.open?.decisionMaker },
        .word(.decisionStatus) { $0.decision.status }.required,
        .word(.confidentiality) { $0.decision.confidentiality }.required,
        .text(.organisationID) { $0.organisation },
        .text(.organisation) { row in row.organisation.flatMap(row.records.organisation) },
        .text(.interests) { $0.interests }, .text(.summary) { $0.text(of: .executiveSummary) },
        .text(.decisionText) { $0.text(of: .decision) },
        .list(.backgroundPapers) { $0.open?.backgroundPapers ?? [] },
        .integer(.redactions) { $0.open?.text.redactions.count },
        .date(.withdrawnDate) { $0.decision.withdrawal?.date },
        .text(.withdrawnReason) { $0.decision.withdrawal?.reason },
        .date(.modifiedDate) { $0.decision.modified },
      ], count: catalogue.decisions.count
    ) { [self] in [DecisionRow(self, $0)] }
  }

  private var decisionPriorities: Dataset {
    links(.decisionPriorities, from: .decision, to: .priority, count: catalogue.decisions.count) { records, position in
      let decision = records.catalogue.decisions[position]
      guard decision.confidentiality != .confidential else { return [] }
      return records.priorities(decision.priorities.map(\.value)).map {
        Pair(first: records.addresses[.decision(position)], second: $0)
      }
    }
  }

  private struct Relation {
    let from: String
    let relation: DecisionRelation
    let to: String
  }

  private var decisionRelations: Dataset {
    Dataset(
      .decisionRelations, vocabulary, primaryKey: [.decisionURL, .relation, .relatedDecisionURL],
      foreignKeys: [.decision, ForeignKey(field: .relatedDecisionURL, dataset: .decisions, target: .url)],
      columns: [.url(.decisionURL) { $0.from }, .word(.relation) { $0.relation }, .url(.relatedDecisionURL) { $0.to }],
      count: catalogue.decisions.count
    ) { [catalogue, addresses] position -> [Relation] in
      catalogue.relatedDecisions(of: position).flatMap { relation, positions in
        positions.map {
          Relation(from: addresses[.decision(position)], relation: relation, to: addresses[.decision($0)])
        }
      }
    }
  }
}

import OpenData
import Records
import StaticSite

/// The policies of the office.
struct PoliciesContext: TemplateContext {
  let table: DataTableContext?
  let superseded: DataTableContext?

  static let variables = TemplateVariables<Self>(
    "Policies", "The policies and strategies of the office.",
    [
      .group("table", "Those that apply.") { $0.table },
      .flag("has-policies", "Whether any applies.") { $0.table != nil },
      .group("superseded", "Those that no longer apply; absent when there are none.") { $0.superseded },
    ])
}

/// A policy.
struct PolicyContext: TemplateContext {
  let policy: Policy
  let body: String
  let isOverdue: Bool
  let versions: [PolicyVersionContext]
  let parts: RecordParts
  let withholding: WithholdingParts

  static let variables = TemplateVariables<Self>(
    "Policy", "A policy of the office: who answers for it, when it is reviewed, what it says.",
    [
      .optionalText("summary", "What it is about.") { $0.policy.summary },
      .flag("superseded", "Whether it no longer applies.") { $0.policy.status == .superseded },
      .flag("overdue", "Whether its review is overdue.") { $0.isOverdue },
      .html("body", "What it says.") { $0.body },
      .list("outline", "Its headings.") { context in
        context.policy.text.outline.map { OutlineEntryContext(title: $0.title, anchor: $0.anchor) }
      },
      .flag("has-outline", "Whether there are at least two headings.") { $0.policy.text.outline.count > 1 },
      .list("versions", "Its earlier versions.") { $0.versions },
      .flag("has-versions", "Whether there are any.") { !$0.versions.isEmpty },
    ] + RecordParts.variables { $0.parts } + WithholdingParts.variables { $0.withholding })
}

/// An earlier version of a policy.
struct PolicyVersionContext: TemplateContext {
  let version: PolicyVersion
  let document: AttachmentContext?
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Earlier version", "An earlier version of a policy.",
    [
      .text("version", "How the office counts it.") { $0.version.version },
      .optionalText("adopted", "When it was adopted, in words.") { context in
        context.version.adopted.map(context.words.date)
      },
      .optionalText("change", "What changed after it.") { $0.version.change },
      .group("document", "Its document, where it is kept.") { $0.document },
    ])
}

extension PageTemplate {
  static let policies = page("policies") { PoliciesContext.description }
  static let policy = page("policy") { PolicyContext.description }
}

extension SiteEdition {
  /// The list of policies, a page of each, and their documents; nothing where the office publishes none.
  func policyPages() -> [SiteFile] {
    guard !catalogue.policies.isEmpty else { return [] }
    let path = addresses.policies
    let title = words[.policiesTitle]
    let list = page(path, .policies, from: generated("policies")) { [self] in
      var head = head(
        path, title: title, description: words.phrase(.policiesDescription, ["site": configuration.office.name]),
        standing: standingOfPolicies, breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
      head.feed = policyFeed
      return (
        head,
        PoliciesContext(
          table: currentPolicies.map { context(of: $0, on: path) },
          superseded: supersededPolicies.map { context(of: $0, on: path) })
      )
    }
    let tables = [currentPolicies, supersededPolicies].compactMap(\.self).flatMap { table in
      files(of: { table.file }, named: table.name, on: path)
    }
    return [list, file(of: policyFeed)] + tables + catalogue.policies.indices.flatMap(files(ofPolicyAt:))
  }

  /// The policies that apply; `nil` when there are none.
  private var currentPolicies: DataTable? {
    policyTable(catalogue.currentPolicies, named: "policies", caption: .policiesCaption)
  }

  /// A policy whose review is still ahead is marked once that is overdue.
  private var standingOfPolicies: PageStanding {
    guard !catalogue.policies.compactMap(\.reviewDue).contains(where: { $0 >= catalogue.asOf }) else { return .asOf }
    return .records(newest: catalogue.policies.compactMap { $0.modified ?? $0.adopted }.max())
  }

  /// The policies that no longer apply; `nil` when there are none.
  private var supersededPolicies: DataTable? {
    policyTable(catalogue.supersededPolicies, named: "superseded-policies", caption: .supersededPoliciesCaption)
  }

  private func policyTable(_ positions: [Int], named name: String, caption: WordKey) -> DataTable? {
    guard !positions.isEmpty else { return nil }
    return DataTable(
      name: name, caption: words[caption],
      columns: [
        DataTable.Column(.policy, words), DataTable.Column(.owner, words), DataTable.Column(.version, words),
        DataTable.Column(.adoptedDate, words), DataTable.Column(.reviewDate, words),
      ],
      rows: positions.map { position in
        let policy = catalogue.policies[position]
        return [
          DataTable.Cell(policy.title, href: addresses.href(addresses.policy(policy.id))), DataTable.Cell(policy.owner),
          DataTable.Cell(policy.version), cell(policy.adopted),
          DataTable.Cell(
            html: policy.review.map { time($0.value) + (isOverdue(policy) ? " " + overdueTag : "") } ?? "",
            .date(policy.review?.value)),
        ]
      })
  }

  /// A word that says that something is overdue.
  var overdueTag: String { "<span class=\"status-tag status-overdue\">\(words[.overdue].escapedForHTML)</span>" }

  private func isOverdue(_ policy: Policy) -> Bool { policy.isReviewOverdue(on: catalogue.asOf) }

  private func files(ofPolicyAt position: Int) -> [SiteFile] {
    let policy = catalogue.policies[position]
    let path = addresses.policy(policy.id)
    let document = document(of: policy)
    let page = page(path, .policy, from: policy.source.location) { [self] in
      var head = head(
        path, title: policy.title, description: policy.summary,
        standing: standing(
          ofRecordChanged: policy.modified, withheld: policy.withheld,
          ahead: [policy.reviewDue].compactMap(\.self)),
        breadcrumbs: [
          homeBreadcrumb, LinkContext(label: words[.policiesTitle], href: addresses.href(addresses.policies)),
        ])
      head.isArticle = true
      describe(
        &head,
        as: RecordDescription(
          kind: .document, name: policy.title, path: path, list: (words[.policiesTitle], addresses.policies),
          description: policy.summary, version: policy.version, created: policy.adopted, published: policy.published,
          modified: policy.modified))
      let versions = policy.earlierVersions.map { version in
        PolicyVersionContext(
          version: version, document: version.document.map { context(of: $0, on: path) }, words: words)
      }
      let content = PolicyContext(
        policy: policy, body: bodyHTML(of: document), isOverdue: isOverdue(policy), versions: versions,
        parts: parts(
          of: path, title: policy.title, reference: policy.version, facts: facts(of: policy),
          days: CitedDays(policy.adopted, published: policy.published, changed: policy.modified),
          attachments: policy.attachments, decisions: catalogue.decisions(ofPolicyAt: position),
          corrections: policy.corrections),
        withholding: withholding(policy.withheld, in: policy.text))
      return (head, content)
    }
    let documents = policy.attachments + policy.earlierVersions.compactMap(\.document)
    return [page] + files(of: documents, on: path)
      + linkedFiles(of: document, except: Set(documents.map(\.file)))
  }

  private func facts(of policy: Policy) -> [Fact] {
    let organisation = catalogue.organisation(policy.organisation.value)?.name
    return [fact(.organisation, organisation), fact(.owner, policy.owner), fact(.version, policy.version)]
      + [fact(.adopted, policy.adopted), fact(.review, policy.review?.value)]
      + optionalFact(.priorities, links(toPriorities: policy.priorities))
  }
}

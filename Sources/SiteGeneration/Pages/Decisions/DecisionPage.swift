import Records
import StaticSite

extension PageTemplate {
  static let decision = page("decision") { DecisionContext.description }
}

extension SiteEdition {
  /// The files of every decision, in the catalogue's order.
  func decisionFiles(workers: Int) async -> [SiteFile] {
    let files = await Array(catalogue.decisions.indices).concurrentMap(workers: workers) { [self] in
      decisionFiles(at: $0)
    }
    return files.flatMap(\.self)
  }

  /// The page of a decision, or the tombstone of one that was withdrawn, and the documents published with it.
  func decisionFiles(at position: Int) -> [SiteFile] {
    let decision = catalogue.decisions[position]
    guard decision.status != .withdrawn else { return [withdrawnPage(at: position)] }
    let page = page(decisionPaths[position], .decision, from: decision.source.location) { [self] in
      let content = DecisionContext(edition: self, position: position)
      return (head(ofDecisionAt: position, chain: content.chain), content)
    }
    guard decision.hasPublicText else { return [page] }
    return [page] + files(of: decision.attachments, on: decisionPaths[position])
      + linkedFiles(of: document(ofDecisionAt: position), except: Set(decision.attachments.map(\.file)))
  }

  private func head(ofDecisionAt position: Int, chain: [ChainEntryContext]) -> PageHead {
    let decision = catalogue.decisions[position]
    let description = description(of: decision, at: position)
    var head = head(
      decisionPaths[position], title: decision.title, description: description,
      standing: standing(ofRecordChanged: decision.modified, chain: chain, withheld: decision.withheld),
      breadcrumbs: breadcrumbs(toDecisionAt: position))
    head.isArticle = true
    let superseded = catalogue.relatedDecisions(of: position).first { $0.relation == .supersedes }?.positions ?? []
    describe(
      &head,
      as: RecordDescription(
        kind: .report, name: decision.title, path: decisionPaths[position],
        list: (words[.decisionsTitle], addresses.decisions), reference: decision.reference?.value.text,
        description: description, status: words[.status(decision.status)], created: decision.date,
        published: decision.published, modified: decision.modified,
        replaced: superseded.map {
          citation(of: .report, named: catalogue.decisions[$0].title, at: decisionPaths[$0])
        }))
    return head
  }

  /// The way from the home page through the log to the year of a decision.
  func breadcrumbs(toDecisionAt position: Int) -> [LinkContext] {
    let decision = catalogue.decisions[position]
    let selection: DecisionSelection = decision.filingDate.map { .year($0.year) } ?? .undated
    return decisionBreadcrumbs
      + [LinkContext(label: label(of: selection), href: addresses.href(addresses.decisions(selection)))]
  }

  private func description(of decision: Decision, at position: Int) -> String {
    if let summary = summaries[position].summary { return summary }
    let status = words[.status(decision.status)]
    guard let date = decision.date else {
      return words.phrase(.undatedDecisionDescription, ["status": status, "site": configuration.office.name])
    }
    return words.phrase(
      .decisionDescription, ["status": status, "date": words.date(date), "site": configuration.office.name])
  }
}

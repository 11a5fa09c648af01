import OpenData
import Records
import StaticSite
import SystemPackage

/// A contract.
struct ContractContext: TemplateContext {
  let edition: SiteEdition
  let position: Int
  let withholding: WithholdingParts
  let parts: RecordParts
  let days: DataTable
  let timeline: ChartContext?
  let payments: [PaidYearContext]
  let chain: [ChainEntryContext]

  static let variables = TemplateVariables<Self>(
    "Contract", "A contract of the register.",
    [
      .text("reference", "What the register calls it.") { $0.contract.reference.value.text },
      .text("status", "What has become of it, as the end of a class of the style sheet.") { $0.status.rawValue },
      .text("status-name", "What has become of it, in words.") { $0.edition.words[.contractStatus($0.status)] },
      .optionalText("description", "What it is for.") { $0.contract.description },
      .optionalText("blank-reason", "Why facts are missing that are not withheld, where the office says so.") {
        $0.contract.blankReason.flatMap { $0.ground == nil ? $0.explanation : nil }
      },
      .group("timeline", "Its term as a picture; absent when its first or last day is not recorded.") { $0.timeline },
      .html("days", "The days of its term as a table.") { $0.days.html },
      .flag("has-days", "Whether any day is recorded.") { !$0.days.rows.isEmpty },
      .list("commitments", "What the supplier promised beyond the contract.") { context in
        context.contract.socialValue.map { CommitmentContext(commitment: $0, words: context.edition.words) }
      },
      .flag("has-commitments", "Whether anything was.") { !$0.contract.socialValue.isEmpty },
      .list("notices", "Notices and documents elsewhere.") { context in
        context.contract.notices.map { context.edition.context(of: $0) }
      },
      .flag("has-notices", "Whether there are any.") { !$0.contract.notices.isEmpty },
      .list("payments", "What was paid under it, by financial year, newest first.") { $0.payments },
      .flag("has-payments", "Whether anything was published.") { !$0.payments.isEmpty },
    ]
      + WithholdingParts.variables { $0.withholding } + RecordParts.variables { $0.parts }
      + ChainEntryContext.variablesOfPage { $0.chain })

  private var contract: Contract { edition.catalogue.register.contracts[position] }
  private var status: ContractStatus { edition.catalogue.register.statuses[position] }
}

/// Something that a supplier promised beyond the contract.
struct CommitmentContext: TemplateContext {
  let commitment: SocialValueCommitment
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Commitment", "Something that a supplier promised beyond the contract.",
    [
      .text("aim", "The aim that it serves, in words.") { $0.words[.aim($0.commitment.aim)] },
      .text("promise", "What was promised.") { $0.commitment.promise },
      .optionalText("delivered", "What has been delivered of it.") { $0.commitment.delivered },
    ])
}

extension PageTemplate {
  static let contract = page("contract") { ContractContext.description }
}

extension SiteEdition {
  /// The page of every contract, and the documents published with it.
  func contractFiles(workers: Int) async -> [SiteFile] {
    let all = await Array(catalogue.register.contracts.indices).concurrentMap(workers: workers) { [self] in
      files(ofContractAt: $0)
    }
    return all.flatMap(\.self)
  }

  private func files(ofContractAt position: Int) -> [SiteFile] {
    let contract = catalogue.register.contracts[position]
    let path = contractPaths[position]
    let page = page(path, .contract, from: contract.source.location) { [self] in
      let days = days(of: contract.term)
      let content = ContractContext(
        edition: self, position: position,
        withholding: withholding([withheldItem(of: contract)].compactMap(\.self), in: .empty),
        parts: parts(ofContractAt: position), days: table(of: days),
        timeline: timeline(of: contract, days: days), payments: yearsPaid(ofContractAt: position),
        chain: chain(of: .contract(position)))
      return (head(ofContractAt: position, days: days, chain: content.chain), content)
    }
    return [page] + documentFiles(ofContractAt: position)
  }

  /// The documents of a contract as files beside its page; one that is named for two purposes is there once.
  private func documentFiles(ofContractAt position: Int) -> [SiteFile] {
    var seen: Set<FilePath> = []
    return catalogue.register.contracts[position].documents.compactMap { document in
      guard seen.insert(document.file.value).inserted else { return nil }
      return SiteFile(
        path: path(of: document, ofContractAt: position), origin: document.file.location,
        body: .copied(document.file.value))
    }
  }

  /// Where a document of a contract is published.
  func path(of document: ContractDocument, ofContractAt position: Int) -> SitePath {
    addresses.document(named: document.file.value.lastComponent?.string ?? "", of: contractPaths[position])
  }

  private func head(ofContractAt position: Int, days: [TermDay], chain: [ChainEntryContext]) -> PageHead {
    let contract = catalogue.register.contracts[position]
    let path = contractPaths[position]
    let description =
      contract.description.map { shortened($0, to: 220) }
      ?? words.phrase(
        .contractDescription, ["site": configuration.office.name, "reference": contract.reference.value.text])
    var head = head(
      path, title: contract.title, description: description,
      standing: standing(ofContractAt: position, days: days, chain: chain),
      breadcrumbs: [homeBreadcrumb, contractsBreadcrumb])
    head.isArticle = true
    describe(
      &head,
      as: RecordDescription(
        kind: .document, name: contract.title, path: path, list: (words[.contractsTitle], addresses.contracts),
        reference: contract.reference.value.text, description: contract.description,
        status: words[.contractStatus(catalogue.register.statuses[position])], published: contract.published,
        modified: contract.modified, time: timeCovered(by: contract.term), service: service(of: contract)))
    return head
  }

  private func standing(ofContractAt position: Int, days: [TermDay], chain: [ChainEntryContext]) -> PageStanding {
    let contract = catalogue.register.contracts[position]
    guard !catalogue.register.statuses[position].isCurrent else { return .recordAsOf(changed: contract.modified) }
    // The picture of the term has the day of the site in it, up to the day behind the last.
    return standing(
      ofRecordChanged: contract.modified, chain: chain, withheld: [withheldItem(of: contract)].compactMap(\.self),
      ahead: days.map { $0.date.adding(days: 1) })
  }

  /// The term as ISO 8601 writes a stretch of time.
  private func timeCovered(by term: ContractTerm) -> String? {
    term.start.map { "\($0.iso8601)/\(term.currentEnd?.iso8601 ?? "..")" }
  }

  private func service(of contract: Contract) -> JSONText {
    let suppliers = contract.suppliers.map { supplier in
      JSONText(object: ["@type": JSONText("Organization"), "name": JSONText(supplier.name.value)])
    }
    return JSONText(object: [
      "@type": JSONText("Service"), "name": JSONText(contract.title),
      "category": contract.category.map { JSONText($0) },
      "provider": suppliers.isEmpty ? nil : JSONText(list: suppliers),
    ])
  }

  private func parts(ofContractAt position: Int) -> RecordParts {
    let contract = catalogue.register.contracts[position]
    var parts = parts(
      of: contractPaths[position], title: contract.title, reference: contract.reference.value.text,
      facts: facts(ofContractAt: position),
      days: CitedDays(contract.term.start, published: contract.published, changed: contract.modified),
      decisions: catalogue.decisions(ofContractAt: position),
      corrections: contract.corrections)
    parts.attachments = contract.documents.map { document in
      AttachmentContext(
        title: words[.contractDocument(document.kind)],
        href: addresses.href(path(of: document, ofContractAt: position)),
        kind: words[.attachmentKind(.other)], format: document.format.abbreviation, size: words.size(document.size))
    }
    return parts
  }

  func context(of notice: ContractNotice) -> LinkContext {
    LinkContext(label: notice.label ?? notice.kind.map { words[.contractDocument($0)] } ?? notice.url, href: notice.url)
  }

  /// What was paid under a contract, by financial year, with links to the years.
  ///
  /// It is a list and no table: two files beside each of thousands of pages would say no more than the files of the years.
  private func yearsPaid(ofContractAt position: Int) -> [PaidYearContext] {
    catalogue.spending.totals(underContractAt: position).map { total in
      PaidYearContext(
        year: words.financialYear(total.year), href: addresses.href(addresses.spend(total.year)),
        total: words.money(total.total), count: words.count(total.count, WordKey.paymentCount))
    }
  }
}

/// What was paid under a contract in a financial year.
struct PaidYearContext: TemplateContext {
  let year: String
  let href: String
  let total: String
  let count: String

  static let variables = TemplateVariables<Self>(
    "Year of payments", "What was paid under a contract in a financial year.",
    [
      .text("year", "The year, in words.") { $0.year },
      .text("href", "The address of its payments.") { $0.href },
      .text("total", "How much.") { $0.total },
      .text("count", "In how many payments, in words.") { $0.count },
    ])
}

import Records

/// A contract that serves the priority on whose page it stands.
struct RelatedRecordContext: TemplateContext {
  let title: String
  let href: String
  let reference: String?
  let status: String
  let statusName: String

  static let variables = TemplateVariables<Self>(
    "Related record", "A contract that serves the priority of the page.",
    [
      .text("title", "What it is called.") { $0.title },
      .text("href", "The address of its page.") { $0.href },
      .optionalText("reference", "What the office calls it.") { $0.reference },
      .text("status", "What has become of it, as the end of a class of the style sheet.") { $0.status },
      .text("status-name", "What has become of it, in words.") { $0.statusName },
    ])
}

extension SiteEdition {
  /// Contracts by their positions in the register.
  func relatedContracts(_ positions: some Sequence<Int>) -> [RelatedRecordContext] {
    positions.map { position in
      let contract = catalogue.register.contracts[position]
      let status = catalogue.register.statuses[position]
      return RelatedRecordContext(
        title: contract.title, href: addresses.href(contractPaths[position]), reference: contract.reference.value.text,
        status: status.rawValue, statusName: words[.contractStatus(status)])
    }
  }
}

/// A template that the program renders itself, and the contexts that it is given.
struct PageTemplate: Sendable {
  let name: String
  /// The contexts that the template sees, the innermost last.
  let contexts: @Sendable () -> [ContextDescription]

  static let all = [
    home, decisions, decision, decisionSummary, withdrawn, priorities, priority, freePage, emptySection, notFound,
    redirect, feed, sitemap, sitemapIndex, robots, contracts, contract, plan, planQuarter, procurements, procurement,
    performance, suppliers, supplier, spend, spendYear, spendMonth, policies, policy, socialValue, socialValueList,
    publicationScheme, disclosureLog, response, withheld, withheldGround, correctionLog, numbers, numberSequence,
    timeliness, openData, dataset, openContracting, tableColumns, search, follow,
  ]

  /// A page within the frame that all pages share.
  static func page(_ name: String, _ context: @Sendable @escaping () -> ContextDescription) -> PageTemplate {
    PageTemplate(name: name) { [SiteContext.description, FrameContext.description, context()] }
  }

  /// A file that stands by itself.
  static func bare(_ name: String, _ context: @Sendable @escaping () -> ContextDescription) -> PageTemplate {
    PageTemplate(name: name) { [SiteContext.description, context()] }
  }
}

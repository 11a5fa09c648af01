import Records

/// Words of the page of the publication scheme.
extension WordKey {
  static let schemeTitle = WordKey("title.publication-scheme")
  static let schemeDescription = WordKey("description.publication-scheme", "site")
  static let schemeItemsCaption = WordKey("caption.scheme-items")
  static let schemeOrderCaption = WordKey("caption.scheme-order")
  static let schemeCoverageEnd = WordKey("scheme.coverage-end", "list", "last")
  static let schemeCoversTo = WordKey("scheme.covers-to", "date")
  static let schemeKnownParagraphs = WordKey("scheme.known-paragraphs", "paragraphs")
  static let schemeNotSummarised = WordKey("scheme.not-summarised")
  static let schemeNoItem = WordKey("scheme.no-item")
  static let schemeElsewhere = WordKey("scheme.elsewhere", "host")
  static let noScheme = WordKey("nothing-yet.publication-scheme")

  static func informationClass(_ value: InformationClass) -> WordKey { WordKey("information-class.\(value.rawValue)") }
  static func frequency(_ value: PublicationFrequency) -> WordKey { WordKey("frequency.\(value.rawValue)") }
  static func frequencyRule(_ value: PublicationFrequency) -> WordKey { WordKey("frequency-rule.\(value.rawValue)") }
  static func schemeState(_ value: SchemeItemState.Kind) -> WordKey { WordKey("scheme-state.\(value.rawValue)") }
  /// What it means that an item stands so.
  static func schemeStateMeaning(_ value: SchemeItemState.Kind) -> WordKey {
    WordKey("scheme-state-meaning.\(value.rawValue)")
  }
  /// How all items stand, in a sentence.
  static func schemeCoverage(_ form: PluralForm) -> WordKey {
    WordKey("scheme.coverage.\(form.rawValue)", "count", "list")
  }
  /// How many items stand so.
  static func schemeCount(_ value: SchemeItemState.Kind, _ form: PluralForm) -> WordKey {
    WordKey("scheme-count.\(value.rawValue).\(form.rawValue)", "count")
  }
  /// What a paragraph of the Order asks for.
  static func requirement(_ paragraph: OrderParagraph) -> WordKey { WordKey("order.\(paragraph.text)") }

  /// Every one of them.
  static let schemeWords: [WordKey] =
    [
      schemeTitle, schemeDescription, schemeItemsCaption, schemeOrderCaption, schemeCoverageEnd, schemeCoversTo,
      schemeKnownParagraphs, schemeNotSummarised, schemeNoItem, schemeElsewhere, noScheme,
    ]
    + InformationClass.allCases.map(informationClass) + PublicationFrequency.allCases.map(frequency)
    + PublicationFrequency.allCases.filter(\.isPeriodic).map(frequencyRule)
    + SchemeItemState.Kind.allCases.flatMap { [schemeState($0), schemeStateMeaning($0)] }
    + OrderParagraph.requirements.filter(\.isCertain).map { requirement($0.paragraph) }

  static func countedSchemeWords(_ form: PluralForm) -> [WordKey] {
    [schemeCoverage(form)] + SchemeItemState.Kind.allCases.map { schemeCount($0, form) }
  }
}

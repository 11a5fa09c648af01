import Records

/// Words of the page of the publication scheme.
extension WordKey {
  static let schemeTitle = WordKey("title.publication-scheme")
  static let schemeDescription = WordKey("description.publication-scheme", "site")
  static let schemeItemsCaption = WordKey("caption.scheme-items")
  static let schemeOrderCaption = WordKey("caption.scheme-order")
  static let schemeCoverage = WordKey("scheme.coverage", "met", "count")
  static let schemeUnchecked = WordKey("scheme.unchecked", "count")
  static let schemeCoversTo = WordKey("scheme.covers-to", "date")
  static let schemeNotStated = WordKey("scheme.not-stated")
  static let schemeNoItem = WordKey("scheme.no-item")
  static let schemeElsewhere = WordKey("scheme.elsewhere", "address")
  static let noScheme = WordKey("nothing-yet.publication-scheme")

  static func informationClass(_ value: InformationClass) -> WordKey { WordKey("information-class.\(value.rawValue)") }
  static func frequency(_ value: PublicationFrequency) -> WordKey { WordKey("frequency.\(value.rawValue)") }
  static func frequencyRule(_ value: PublicationFrequency) -> WordKey { WordKey("frequency-rule.\(value.rawValue)") }
  static func schemeState(_ value: SchemeItemState.Kind) -> WordKey { WordKey("scheme-state.\(value.rawValue)") }
  /// How many items are in a state in which they are not met.
  static func schemeCount(_ value: SchemeItemState.Kind) -> WordKey {
    WordKey("scheme-count.\(value.rawValue)", "count")
  }
  /// What a paragraph of the Order asks for.
  static func requirement(_ paragraph: OrderParagraph) -> WordKey { WordKey("order.\(paragraph.text)") }

  /// Every one of them.
  static let schemeWords: [WordKey] =
    [
      schemeTitle, schemeDescription, schemeItemsCaption, schemeOrderCaption, schemeCoverage, schemeUnchecked,
      schemeCoversTo,
      schemeNotStated, schemeNoItem, schemeElsewhere, noScheme,
    ]
    + InformationClass.allCases.map(informationClass) + PublicationFrequency.allCases.map(frequency)
    + PublicationFrequency.allCases.filter(\.isPeriodic).map(frequencyRule)
    + SchemeItemState.Kind.allCases.map(schemeState)
    + SchemeItemState.Kind.allCases.filter { !$0.isMet }.map(schemeCount)
    + OrderParagraph.requirements.filter(\.isCertain).map { requirement($0.paragraph) }
}

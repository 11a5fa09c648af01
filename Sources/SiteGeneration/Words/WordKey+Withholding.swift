import Records

/// Words of what is withheld and of what was taken out of texts.
extension WordKey {
  static let exemptionGround = WordKey("ground.exemption", "section", "title")
  static let exclusionGround = WordKey("ground.exclusion", "title")
  static let exemptionInText = WordKey("exemption", "section", "title")
  static let redactionsUnder = WordKey("redactions.under", "count", "exemption")
  static let redactionsUnderSeveral = WordKey("redactions.under-several", "count", "parts")
  static let redactionsPart = WordKey("redactions.part", "count", "exemption")
  static let withheldTitle = WordKey("title.withheld")
  static let withheldDescription = WordKey("description.withheld", "site")
  static let withheldOnGround = WordKey("description.withheld-ground", "site", "ground")
  static let withheldCaption = WordKey("caption.withheld")
  static let withheldFact = WordKey("withheld.fact")
  static let blankFacts = WordKey("withheld.facts-of-contract", "facts")
  static let someFacts = WordKey("withheld.some-facts-of-contract")

  static func exemptionTitle(_ exemption: Exemption) -> WordKey { WordKey("exemption-title.\(exemption.rawValue)") }
  static func exemptionExplanation(_ exemption: Exemption) -> WordKey {
    WordKey("exemption-explanation.\(exemption.rawValue)")
  }
  static func exemptionKind(_ kind: Exemption.Kind) -> WordKey { WordKey("exemption-kind.\(kind.rawValue)") }
  static func exclusionTitle(_ exclusion: OrderExclusion) -> WordKey {
    WordKey("exclusion-title.\(exclusion.rawValue)")
  }
  static func exclusionExplanation(_ exclusion: OrderExclusion) -> WordKey {
    WordKey("exclusion-explanation.\(exclusion.rawValue)")
  }
  static func extent(_ extent: WithheldItem.Extent) -> WordKey { WordKey("withheld-extent.\(extent.rawValue)") }
  static func withheldCount(_ form: PluralForm) -> WordKey { WordKey("count.withheld.\(form.rawValue)", "count") }
  static func recordCount(_ form: PluralForm) -> WordKey { WordKey("count.records.\(form.rawValue)", "count") }
  static func passageCount(_ form: PluralForm) -> WordKey { WordKey("count.passages.\(form.rawValue)", "count") }
  static func redactedPassageCount(_ form: PluralForm) -> WordKey {
    WordKey("count.redacted-passages.\(form.rawValue)", "count")
  }

  /// Every one of them that is not counted.
  static let withholdingWords =
    [
      exemptionGround, exclusionGround, exemptionInText, redactionsUnder, redactionsUnderSeveral, redactionsPart,
      withheldTitle, withheldDescription, withheldOnGround, withheldCaption, withheldFact, blankFacts, someFacts,
    ]
    + Exemption.allCases.flatMap { [exemptionTitle($0), exemptionExplanation($0)] }
    + Exemption.Kind.allCases.map(exemptionKind)
    + OrderExclusion.allCases.flatMap { [exclusionTitle($0), exclusionExplanation($0)] }
    + WithheldItem.Extent.allCases.map(extent)

  static func countedWithholding(_ form: PluralForm) -> [WordKey] {
    [withheldCount(form), recordCount(form), passageCount(form), redactedPassageCount(form)]
  }
}

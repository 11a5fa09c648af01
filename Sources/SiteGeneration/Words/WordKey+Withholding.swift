import Records

/// Words of what is withheld and of what was taken out of texts.
extension WordKey {
  static let exclusionGround = WordKey("ground.exclusion", "title")
  static let redactionsUnder = WordKey("redactions.under", "count", "exemption")
  static let redactionsUnderSeveral = WordKey("redactions.under-several", "count", "parts")
  static let redactionsPart = WordKey("redactions.part", "count", "exemption")
  static let withheldTitle = WordKey("title.withheld")
  static let withheldDescription = WordKey("description.withheld", "site")
  static let withheldOnGround = WordKey("description.withheld-ground", "site", "ground")
  static let withheldCaption = WordKey("caption.withheld")
  static let withheldFact = WordKey("withheld.fact")
  static let withheldNotStated = WordKey("withheld.not-stated")
  static let blankFacts = WordKey("withheld.facts-of-contract", "facts")
  static let partsOfDocuments = WordKey("withheld.parts-of-documents")

  static func exemptionGround(_ law: InformationLaw) -> WordKey {
    WordKey("ground.\(law.exemptionWord)", law.provision, "title")
  }
  static func exemptionInText(_ law: InformationLaw) -> WordKey {
    WordKey(law.exemptionWord, law.provision, "title")
  }
  static func exemptionTitle(_ exemption: Exemption) -> WordKey { WordKey("exemption-title.\(exemption.wordName)") }
  static func exemptionExplanation(_ exemption: Exemption) -> WordKey {
    WordKey("exemption-explanation.\(exemption.wordName)")
  }
  static func exemptionKind(_ exemption: Exemption) -> WordKey {
    WordKey("\(exemption.law.exemptionWord)-kind.\(exemption.kind.rawValue)")
  }
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
      exclusionGround, redactionsUnder, redactionsUnderSeveral, redactionsPart,
      withheldTitle, withheldDescription, withheldOnGround, withheldCaption, withheldFact, withheldNotStated,
      blankFacts, partsOfDocuments,
    ]
    + InformationLaw.allCases.flatMap { [exemptionGround($0), exemptionInText($0)] }
    + Exemption.allCases.flatMap { [exemptionTitle($0), exemptionExplanation($0)] }
    + [.inConfidence, .commercialInterests, .personalInformation, .commercialConfidentiality, .personalData]
    .map(exemptionKind)
    + OrderExclusion.allCases.flatMap { [exclusionTitle($0), exclusionExplanation($0)] }
    + WithheldItem.Extent.allCases.map(extent)

  static func countedWithholding(_ form: PluralForm) -> [WordKey] {
    [withheldCount(form), recordCount(form), passageCount(form), redactedPassageCount(form)]
  }
}

extension InformationLaw {
  /// What the law calls a provision that lets an office withhold information, in the keys of words.
  fileprivate var exemptionWord: String {
    switch self {
    case .freedomOfInformation: "exemption"
    case .environmental: "exception"
    }
  }
}

extension Exemption {
  /// The end of its words' keys: `43`, `regulation-12-5-e`.
  fileprivate var wordName: String {
    switch law {
    case .freedomOfInformation: rawValue
    case .environmental: law.slug(of: rawValue)
    }
  }
}

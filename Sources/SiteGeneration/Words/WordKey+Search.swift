import Search

/// The words of the search page.
extension WordKey {
  static let searchTitle = WordKey("title.search")
  static let searchDescription = WordKey("search.description", "site")
  static let searchNumberTitle = WordKey("search.number-title", "numbers", "status")
  static let worthLess = WordKey("search.worth-less", "amount")
  static let worthBetween = WordKey("search.worth-between", "from", "to")
  static let worthMore = WordKey("search.worth-more", "amount")
  static func searched(_ kind: SearchedKind) -> WordKey { WordKey("search.kind.\(kind.rawValue)") }
  /// What else people call an overview, with commas between.
  static func otherNames(of overview: Overview) -> WordKey { WordKey("search.names.\(overview.rawValue)") }
  static func facet(_ name: SearchFacet.Name) -> WordKey { WordKey("search.facet.\(name.rawValue)") }

  /// Every one of them.
  static let searchWords =
    [searchTitle, searchDescription, searchNumberTitle, worthLess, worthBetween, worthMore]
    + SearchFacet.Name.allCases.map(facet) + SearchedKind.allCases.map(searched)
    + Overview.allCases.map(otherNames)
}

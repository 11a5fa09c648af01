import Search

/// The words of the search page.
extension WordKey {
  static let searchTitle = WordKey("title.search")
  static let searchDescription = WordKey("search.description", "site")
  static let searchPages = WordKey("search.pages")
  static let worthLess = WordKey("search.worth-less", "amount")
  static let worthBetween = WordKey("search.worth-between", "from", "to")
  static let worthMore = WordKey("search.worth-more", "amount")
  static func facet(_ name: SearchFacet.Name) -> WordKey { WordKey("search.facet.\(name.rawValue)") }

  /// Every one of them.
  static let searchWords =
    [searchTitle, searchDescription, searchPages, worthLess, worthBetween, worthMore]
    + SearchFacet.Name.allCases.map(facet)
}

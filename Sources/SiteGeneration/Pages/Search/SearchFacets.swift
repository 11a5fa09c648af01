import Records
import Search

extension SiteEdition {
  /// By what readers narrow down what they find.
  var searchFacets: [SearchFacet] {
    SearchFacet.Name.allCases.map { name in
      let order: SearchFacet.Order =
        switch name {
        case .year: .descending
        case .worth: .listed(words.worths)
        case .priority: .listed(configuration.priorities.map(\.title))
        default: .alphabetical
        }
      return SearchFacet(name, label: words[.facet(name)], order: order)
    }
  }
}

extension Words {
  /// The amounts in pounds at which one range of values ends and the next begins.
  private static let steps = [10_000, 100_000, 1_000_000, 10_000_000].map { Money(pounds: $0) }

  /// The ranges of values, from the lowest to the highest.
  fileprivate var worths: [String] {
    let between = zip(Self.steps, Self.steps.dropFirst()).map { from, to in
      phrase(.worthBetween, ["from": roughMoney(from), "to": roughMoney(to)])
    }
    return Self.steps.prefix(1).map { phrase(.worthLess, ["amount": roughMoney($0)]) } + between
      + Self.steps.suffix(1).map { phrase(.worthMore, ["amount": roughMoney($0)]) }
  }

  /// The range in which a value is.
  func worth(_ money: Money) -> String { worths[Self.steps.count { $0 <= money }] }
}

import StaticSite

/// Which values of a facet each document has.
///
/// Many documents have the same values, so that each combination is written once and each document has its number.
struct FacetColumn {
  let facet: SearchFacet
  private var values: [String] = []
  private var knownValues: [String: Int] = [:]
  private var combinations: [[Int]] = []
  private var knownCombinations: [[Int]: Int] = [:]
  private var documents = SearchDigits()

  init(_ facet: SearchFacet) { self.facet = facet }

  /// Adds the next document.
  ///
  /// - Parameter values: by which it can be chosen, facet by facet.
  mutating func add(_ values: [SearchFacet.Name: [String]]) {
    let numbers = (values[facet.name] ?? []).map { number(of: $0) }
    let combination = knownCombinations[numbers] ?? combinations.count
    if combination == combinations.count {
      knownCombinations[numbers] = combination
      combinations.append(numbers)
    }
    documents.append(combination)
  }

  private mutating func number(of value: String) -> Int {
    let number = knownValues[value] ?? values.count
    if number == values.count {
      knownValues[value] = number
      values.append(value)
    }
    return number
  }

  /// The column as a browser reads it.
  var text: JSONText {
    let sorted = facet.sorted(values)
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    let combinations = combinations.map { numbers in
      JSONText(list: numbers.compactMap { places[values[$0]] }.map { JSONText(number: String($0)) })
    }
    return JSONText(object: [
      "name": JSONText(facet.name.rawValue), "label": JSONText(facet.label),
      "values": JSONText(list: sorted.map { JSONText($0) }), "combinations": JSONText(list: combinations),
      "documents": JSONText(documents.text),
    ])
  }
}

/// How much a term says of a document: BM25, worked out while the site is made so that a browser need not know how long
/// every document is.
///
/// Text and title are rated apart. A title is short and chosen with care, so that a word in it counts for more than any
/// number of the same in the text.
struct Ranking {
  /// How quickly further occurrences count for less, and how much longer texts are held to be diluted: the values that
  /// the field uses. In a title once is nearly as good as twice.
  private static let saturation = 1.2
  private static let titleSaturation = 0.3
  private static let dilution = 0.75
  /// How much a title counts beside a text.
  private static let titleWeight = 1.5

  /// The highest impact: it has to fit one digit of `SearchDigits`.
  static let highestImpact = 31

  private let averageText: Double
  private let averageTitle: Double
  private let lengths: [Occurrence]

  init(lengths: [Occurrence]) {
    self.lengths = lengths
    let count = Double(max(lengths.count, 1))
    averageText = max(lengths.reduce(0) { $0 + Double($1.inText) } / count, 1)
    averageTitle = max(lengths.reduce(0) { $0 + Double($1.inTitle) } / count, 1)
  }

  /// The impact of a term in a document, from 1 to `highestImpact`.
  func impact(of occurrence: Occurrence) -> Int {
    let length = lengths[Int(occurrence.document)]
    let text = Self.share(occurrence.inText, in: length.inText, average: averageText, saturation: Self.saturation)
    let title = Self.share(
      occurrence.inTitle, in: length.inTitle, average: averageTitle, saturation: Self.titleSaturation)
    let whole = (text + Self.titleWeight * title) / (1 + Self.titleWeight)
    return max(1, Int((whole * Double(Self.highestImpact)).rounded()))
  }

  /// From 0 for a term that is not there towards 1.
  private static func share(
    _ count: UInt16, in length: UInt16, average: Double, saturation: Double
  ) -> Double {
    guard count > 0 else { return 0 }
    let dilution = 1 - dilution + dilution * Double(length) / average
    return Double(count) / (Double(count) + saturation * dilution)
  }
}

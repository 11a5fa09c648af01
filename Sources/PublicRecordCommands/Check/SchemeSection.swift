import Records

/// How the publication scheme stands.
struct SchemeSection: ReportSection {
  static let key = "publicationScheme"

  /// An item that is not met.
  struct Item: Encodable {
    let id: String
    let title: String
    /// The paragraphs of the Order that it meets.
    let order: [String]
    /// `stale`, `undated` or `missing`.
    let state: String
    /// The day by which it had to be brought up to date.
    let dueBy: String?
  }

  /// Whether the office has a scheme.
  let exists: Bool
  let items: Int
  /// How many are met on this site.
  let met: Int
  /// How many items are in each state; states without items are left out.
  let states: [String: Int]
  /// The paragraphs of the Order that are looked for. The Order has others.
  let paragraphsKnown: [String]
  let notMet: [Item]
  /// The paragraphs of the Order that no item names.
  let paragraphsMissing: [String]

  init(_ standing: SchemeStanding?) {
    exists = standing != nil
    items = standing?.items.count ?? 0
    met = standing?.metHereCount ?? 0
    let kinds = (standing?.items ?? []).map(\.state.kind.rawValue)
    states = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    paragraphsKnown = OrderParagraph.requirements.map(\.paragraph.text)
    notMet = (standing?.items ?? []).filter { !$0.state.kind.isMet }.map(Item.init)
    paragraphsMissing =
      standing.map { standing in
        OrderParagraph.requirements.map(\.paragraph).filter { standing.items(meeting: $0).isEmpty }.map(\.text)
      } ?? []
  }

  var heading: String? {
    exists
      ? "Publication scheme: \(items.counted("item"))" + (items > 0 ? ", \(counts)" : "")
      : "There is no publication scheme; write one as publication-scheme.yaml, beside site.yaml"
  }

  var lines: [String] {
    guard exists else { return [] }
    var lines = Self.shortened(notMet.map(\.line))
    if !paragraphsMissing.isEmpty {
      lines.append("no item for these paragraphs of the Order: \(paragraphsMissing.joined(separator: ", "))")
    }
    if states[SchemeItemState.Kind.elsewhere.rawValue] != nil { lines.append("nobody checks what is on another site") }
    lines.append(
      "paragraphs of the Order that are looked for: \(OrderParagraph.requirementsInShort.joined(separator: ", ")); it has "
        + "others")
    return lines
  }

  /// How many items stand how, by the names that the page has for it.
  private var counts: String {
    SchemeItemState.Kind.allCases.compactMap { kind in
      states[kind.rawValue].map { "\($0) \(kind.words)" }
    }.joined(separator: ", ")
  }
}

extension SchemeItemState.Kind {
  /// How the picture names it.
  fileprivate var words: String {
    switch self {
    case .upToDate: "up to date"
    case .published: "published with no date due"
    case .dueSoon: "due soon"
    case .elsewhere: "on another site"
    case .notHeld: "not held"
    case .stale: "out of date"
    case .undated: "undated"
    case .missing: "missing"
    }
  }
}

extension SchemeSection.Item {
  fileprivate init(_ standing: SchemeStanding.ItemStanding) {
    id = standing.item.id.value
    title = standing.item.title
    order = standing.item.paragraphs.map(\.value.text)
    state = standing.state.kind.rawValue
    if case .stale(let deadline) = standing.state { dueBy = deadline.iso8601 } else { dueBy = nil }
  }

  fileprivate var line: String {
    let paragraphs = order.isEmpty ? "" : " (\(order.joined(separator: ", ")))"
    return "\(state): \(title)\(paragraphs)" + (dueBy.map { ", due by \($0)" } ?? "")
  }
}

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
  let notMet: [Item]
  /// The paragraphs of the Order that no item names.
  let paragraphsMissing: [String]

  init(_ standing: SchemeStanding?) {
    exists = standing != nil
    items = standing?.items.count ?? 0
    met = standing?.metHereCount ?? 0
    let kinds = (standing?.items ?? []).map(\.state.kind.rawValue)
    states = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    notMet = (standing?.items ?? []).filter { !$0.state.kind.isMet }.map(Item.init)
    paragraphsMissing =
      standing.map { standing in
        OrderParagraph.requirements.map(\.paragraph).filter { standing.items(meeting: $0).isEmpty }.map(\.text)
      } ?? []
  }

  var heading: String? {
    exists
      ? "Publication scheme: \(met) of \(items.counted("item")) met on this site"
      : "There is no publication scheme; write one as publication-scheme.yaml, beside site.yaml"
  }

  var lines: [String] {
    var lines = Self.shortened(notMet.map(\.line))
    if !paragraphsMissing.isEmpty {
      lines.append("no item for these paragraphs of the Order: \(paragraphsMissing.joined(separator: ", "))")
    }
    if let elsewhere = states[SchemeItemState.Kind.elsewhere.rawValue] {
      lines.append("on other sites, which are not checked here: \(elsewhere.counted("item"))")
    }
    if let notHeld = states[SchemeItemState.Kind.notHeld.rawValue] {
      lines.append("not held: \(notHeld.counted("item"))")
    }
    return lines
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

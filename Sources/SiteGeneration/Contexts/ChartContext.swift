import Charts
import Records

/// A picture, to be shown beside the table that holds the same facts.
struct ChartContext: TemplateContext {
  let svg: String

  static let variables = TemplateVariables<Self>(
    "Chart", "A picture that stands beside the table with the same facts.",
    [.html("svg", "The picture.") { $0.svg }])
}

extension SiteEdition {
  /// An amount as a bar.
  func bar(_ label: String, _ money: Money) -> BarChart.Bar {
    BarChart.Bar(label: label, text: words.roughMoney(money), value: Double(money.pence))
  }

  /// Bars as a picture; `nil` when there are fewer than two.
  func chart(_ id: String, title: String, bars: [BarChart.Bar]) -> ChartContext? {
    guard bars.count > 1 else { return nil }
    let summary = bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return ChartContext(svg: BarChart(title: title, summary: summary, bars: bars).svg(id: id))
  }
}

/// Bars one below the other, each with its label above and its value behind.
public struct BarChart: Hashable, Sendable {
  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// What it stands for.
    public var label: String
    /// The value as it is written.
    public var text: String
    /// The value as a length, in any unit that all bars share; negative for money that came back.
    public var value: Double
    /// What is aimed at, as a range of lengths.
    public var target: ClosedRange<Double>?
    /// What is aimed at, as it is written.
    public var targetText: String?

    /// A bar.
    public init(
      label: String, text: String, value: Double, target: ClosedRange<Double>? = nil, targetText: String? = nil
    ) {
      self.label = label
      self.text = text
      self.value = value
      self.target = target
      self.targetText = targetText
    }
  }

  /// What the picture is, for those who cannot see it.
  public var title: String
  /// What it says, for those who cannot see it.
  public var summary: String
  /// The bars, from the top.
  public var bars: [Bar]
  /// The length of the whole scale, where there is one, as with shares of a hundred.
  public var scale: Double?

  /// A chart.
  public init(title: String, summary: String, bars: [Bar], scale: Double? = nil) {
    self.title = title
    self.summary = summary
    self.bars = bars
    self.scale = scale
  }

  private static let width = 640
  private static let margin = 4
  private static let barHeight = 22
  private static let rowHeight = 58
  /// Room for the value behind the longest bar.
  private static let textWidth = 170

  /// The picture as an element that stands in a page.
  ///
  /// - Parameter id: the start of the ids within the picture, which are to be unique on the page.
  public func svg(id: String) -> String {
    var svg = SVG(width: Self.width)
    let zero = x(of: 0)
    for (index, bar) in bars.enumerated() {
      let y = index * Self.rowHeight
      svg.text(bar.label, "chart-label", x: Self.margin, y: y + 17)
      let end = x(of: bar.value)
      let className = bar.value < 0 ? "chart-bar chart-bar-negative" : "chart-bar"
      svg.rectangle(className, x: min(zero, end), y: y + 25, width: abs(end - zero), height: Self.barHeight)
      if let target = bar.target {
        let (from, to) = (x(of: target.lowerBound), x(of: target.upperBound))
        svg.rectangle("chart-target", x: from, y: y + 23, width: max(to - from, 2), height: Self.barHeight + 4)
      }
      let behind = max(end, bar.target.map { x(of: $0.upperBound) } ?? end, zero)
      let text = [bar.text, bar.targetText].compactMap(\.self).joined(separator: " · ")
      svg.text(text, "chart-value", x: behind + 8, y: y + 42)
    }
    svg.line("chart-axis", x1: zero, y1: 20, x2: zero, y2: bars.count * Self.rowHeight - 6)
    return svg.element(
      id: id, className: "bar-chart", height: bars.count * Self.rowHeight, title: title, summary: summary)
  }

  private func x(of value: Double) -> Int {
    let values = bars.map(\.value) + bars.compactMap(\.target?.upperBound) + [0]
    let least = values.min() ?? 0
    let length = max((scale ?? values.max() ?? 0) - least, .leastNormalMagnitude)
    let room = Double(Self.width - 2 * Self.margin - Self.textWidth)
    return Self.margin + Int(((value - least) / length * room).rounded())
  }
}

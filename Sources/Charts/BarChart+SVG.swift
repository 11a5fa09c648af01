extension BarChart {
  private static let margin = 2
  private static let barHeight = 18
  private static let gap = 16

  /// The picture as an element that stands in a page.
  ///
  /// - Parameter id: the start of the ids within the picture, which are to be unique on the page.
  public func svg(id: String) -> String {
    var svg = SVG()
    let scale = LengthScale(bars, whole: scale, from: Self.margin, to: Sheet.width - Self.margin)
    var y = 0
    for bar in bars { y = draw(bar, into: &svg, scale, y: y) + Self.gap }
    return svg.element(
      id: id, className: "bar-chart", height: max(y - Self.gap + 4, 1), title: title, summary: summary)
  }

  /// Label and value stand above the bar, so that neither depends on how long the bar is.
  ///
  /// - Returns: where the bar ends.
  private func draw(_ bar: Bar, into svg: inout SVG, _ scale: LengthScale, y: Int) -> Int {
    var baseline = y + 15
    for line in Self.lines(of: bar) {
      if !line.label.isEmpty { svg.text(line.label, "chart-label", x: Self.margin, y: baseline) }
      if !line.value.isEmpty {
        svg.text(line.value, "chart-value", x: Sheet.width - Self.margin, y: baseline, anchor: .end)
      }
      baseline += Sheet.lineHeight
    }
    let top = baseline - 13
    drawBar(bar, into: &svg, scale, y: top)
    return top + Self.barHeight
  }

  /// The value stands at the end of the label's last line where there is room, else in lines of its own.
  private static func lines(of bar: Bar) -> [(label: String, value: String)] {
    let value = [bar.text, bar.targetText].compactMap(\.self).joined(separator: " · ")
    let besides = Sheet.letters - value.unicodeScalars.count
    guard besides >= min(bar.label.unicodeScalars.count, leastLetters) else {
      return Sheet.lines(of: bar.label).map { ($0, "") } + Sheet.lines(of: value).map { ("", $0) }
    }
    let labels = Sheet.lines(of: bar.label, letters: besides)
    return labels.dropLast().map { ($0, "") } + [(labels.last ?? "", value)]
  }

  /// The narrowest that a label is set beside its value.
  private static let leastLetters = 14

  private func drawBar(_ bar: Bar, into svg: inout SVG, _ scale: LengthScale, y: Int) {
    let (zero, end) = (scale.x(of: 0), scale.x(of: bar.value))
    let className = bar.value < 0 ? "chart-bar chart-bar-negative" : "chart-bar"
    svg.rectangle(className, x: min(zero, end), y: y, width: abs(end - zero), height: Self.barHeight)
    svg.line("chart-axis", x1: zero, y1: y - 2, x2: zero, y2: y + Self.barHeight + 2)
    guard let target = bar.target else { return }
    let (from, to) = (scale.x(of: target.lowerBound), scale.x(of: target.upperBound))
    // The ground behind the line keeps it visible upon the bar.
    for className in ["chart-target-ground", "chart-target"] {
      svg.rectangle(className, x: from, y: y - 3, width: max(to - from, 2), height: Self.barHeight + 6)
    }
  }
}

/// Where on the picture a length ends.
private struct LengthScale {
  private let least: Double
  private let length: Double
  private let start: Int
  private let room: Double

  init(_ bars: [BarChart.Bar], whole: Double?, from start: Int, to end: Int) {
    let lengths =
      (bars.flatMap { [$0.value, $0.target?.lowerBound ?? 0, $0.target?.upperBound ?? 0] } + [whole ?? 0, 0])
      .filter(\.isFinite)
    least = lengths.min() ?? 0
    length = (lengths.max() ?? 0) - least
    self.start = start
    room = Double(end - start)
  }

  func x(of value: Double) -> Int {
    let place = ((value - least) / length * room).rounded()
    // Nothing to measure by, or more than can be reckoned with: no length.
    return place.isFinite ? start + Int(place) : start
  }
}

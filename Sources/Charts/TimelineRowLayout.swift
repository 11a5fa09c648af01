/// Where the parts of a row stand: its label in lines, below it the bars with the marks upon them. A mark that would
/// cover another goes a line down.
struct TimelineRowLayout {
  private struct PlacedMark {
    let mark: Timeline.Mark
    let x: Int
    let lane: Int
  }

  private static let barHeight = 14
  private static let radius = 8
  private static let markHeight = 18
  private static let gap = 18

  private let row: Timeline.Row
  private let scale: TimeScale
  private let labelLines: [String]
  private var marks: [PlacedMark] = []
  private var markLanes = Lanes()

  init(_ row: Timeline.Row, scale: TimeScale) {
    self.row = row
    self.scale = scale
    labelLines = Sheet.lines(of: row.label)
    for mark in row.marks.sorted(by: { $0.day < $1.day }) where scale.window.contains(mark.day) {
      let x = scale.x(of: mark.day)
      marks.append(PlacedMark(mark: mark, x: x, lane: markLanes.lane(for: x - Self.radius...x + Self.radius)))
    }
  }

  /// The whole height of the row.
  var height: Int { barTop + Self.barHeight + max(markLanes.count - 1, 0) * Self.markHeight + Self.gap }

  private var barTop: Int { labelLines.count * Sheet.lineHeight + 6 }

  /// Draws what lies below the marks.
  func drawBars(into svg: inout SVG, y: Int) {
    for bar in row.bars where bar.days.overlaps(scale.window) { draw(bar, into: &svg, y: y + barTop) }
  }

  private func draw(_ bar: Timeline.Bar, into svg: inout SVG, y: Int) {
    let window = scale.window
    let start = scale.x(of: max(bar.days.lowerBound, window.lowerBound))
    // Its last day belongs to it.
    let end =
      bar.days.upperBound < window.upperBound ? scale.x(of: bar.days.upperBound + 1) : Sheet.width - Sheet.margin
    // A day is a point at this scale; nothing that is there may be invisible.
    svg.rectangle(
      "timeline-bar timeline-\(bar.kind)", x: start, y: y, width: max(end - start, 3), height: Self.barHeight)
    if bar.days.lowerBound < window.lowerBound { drawTip(at: start - 3, towards: -1, into: &svg, y: y) }
    if bar.days.upperBound > window.upperBound { drawTip(at: end + 3, towards: 1, into: &svg, y: y) }
  }

  /// Draws the line of the day of the site from below the label to the end of the row, so that it runs through no text.
  func drawToday(into svg: inout SVG, x: Int, y: Int) {
    svg.line("timeline-today", x1: x, y1: y + barTop - 4, x2: x, y2: y + height)
  }

  /// Says that a bar goes on beyond the edge.
  private func drawTip(at x: Int, towards direction: Int, into svg: inout SVG, y: Int) {
    svg.polygon(
      "timeline-continues", [(x, y), (x + 7 * direction, y + Self.barHeight / 2), (x, y + Self.barHeight)])
  }

  /// Draws the marks and the label.
  func drawMarks(into svg: inout SVG, y: Int) {
    for placed in marks {
      svg.mark(
        placed.mark.shape, "timeline-mark timeline-\(placed.mark.kind)", x: placed.x, y: y + centre(of: placed),
        radius: Self.radius)
    }
    for (index, line) in labelLines.enumerated() {
      svg.text(line, "chart-label", x: Sheet.margin, y: y + 15 + index * Sheet.lineHeight)
    }
  }

  private func centre(of mark: PlacedMark) -> Int { barTop + Self.barHeight / 2 + mark.lane * Self.markHeight }
}

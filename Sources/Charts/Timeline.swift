/// Rows of bars and marks over time: a contract's term, or all that falls due in two years.
///
/// Labels stand above their rows and not beside them, so that the picture can be read on a phone.
public struct Timeline: Hashable, Sendable {
  /// A stretch of time in a row.
  public struct Bar: Hashable, Sendable {
    /// What it means, as the end of a class of the style sheet: `term` becomes `timeline-term`.
    public var kind: String
    /// Its first and its last day, as numbers of days.
    public var days: ClosedRange<Int>

    /// A stretch of time.
    public init(kind: String, days: ClosedRange<Int>) {
      self.kind = kind
      self.days = days
    }
  }

  /// A day in a row.
  public struct Mark: Hashable, Sendable {
    /// Its form.
    public var shape: MarkShape
    /// What it means, as the end of a class of the style sheet.
    public var kind: String
    /// The day.
    public var day: Int

    /// A day in a row.
    public init(shape: MarkShape, kind: String, day: Int) {
      self.shape = shape
      self.kind = kind
      self.day = day
    }
  }

  /// What belongs to one thing.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public var label: String
    /// Its stretches of time.
    public var bars: [Bar]
    /// Its days.
    public var marks: [Mark]

    /// A row.
    public init(label: String, bars: [Bar], marks: [Mark]) {
      self.label = label
      self.bars = bars
      self.marks = marks
    }
  }

  /// A line across all rows, with a label at its foot.
  public struct Tick: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// What stands below it.
    public var label: String

    /// A line across all rows.
    public init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  /// What a form or a bar means.
  public struct Key: Hashable, Sendable {
    /// The form, or `nil` for a bar.
    public var shape: MarkShape?
    /// The end of the class of the style sheet.
    public var kind: String
    /// What it means, in words.
    public var label: String

    /// What a form or a bar means.
    public init(shape: MarkShape?, kind: String, label: String) {
      self.shape = shape
      self.kind = kind
      self.label = label
    }
  }

  /// What the picture is, for those who cannot see it.
  public var title: String
  /// What it says, for those who cannot see it.
  public var summary: String
  /// The days that it covers.
  public var window: ClosedRange<Int>
  /// The rows, from the top.
  public var rows: [Row]
  /// Lines across the rows.
  public var ticks: [Tick]
  /// The day of the site, where it lies within the window.
  public var today: Tick?
  /// What the forms and bars mean.
  public var keys: [Key]

  /// A timeline.
  public init(
    title: String, summary: String, window: ClosedRange<Int>, rows: [Row], ticks: [Tick], today: Tick?, keys: [Key]
  ) {
    self.title = title
    self.summary = summary
    self.window = window
    self.rows = rows
    self.ticks = ticks
    self.today = today
    self.keys = keys
  }

  private static let width = 640
  private static let margin = 14
  private static let rowHeight = 52
  private static let keyHeight = 24

  /// The picture as an element that stands in a page.
  ///
  /// - Parameter id: the start of the ids within the picture, which are to be unique on the page.
  public func svg(id: String) -> String {
    var svg = SVG(width: Self.width)
    let top = today == nil ? 6 : 26
    let bottom = top + rows.count * Self.rowHeight
    for tick in ticks where window.contains(tick.day) {
      svg.line("chart-grid", x1: x(of: tick.day), y1: top, x2: x(of: tick.day), y2: bottom)
    }
    drawTickLabels(into: &svg, y: bottom + 18)
    for (index, row) in rows.enumerated() { draw(row, into: &svg, y: top + index * Self.rowHeight) }
    if let today, window.contains(today.day) {
      let place = x(of: today.day)
      svg.line("timeline-today", x1: place, y1: top - 4, x2: place, y2: bottom)
      svg.text(today.label, "chart-label", x: place, y: top - 9, anchor: anchor(at: place))
    }
    let height = drawKeys(into: &svg, y: bottom + 44)
    return svg.element(id: id, className: "timeline", height: height, title: title, summary: summary)
  }

  private func draw(_ row: Row, into svg: inout SVG, y: Int) {
    svg.text(row.label, "chart-label", x: Self.margin, y: y + 16)
    for bar in row.bars {
      guard bar.days.overlaps(window) else { continue }
      let days = bar.days.clamped(to: window)
      let start = x(of: days.lowerBound)
      // A day is a point at this scale; nothing that is there may be invisible.
      let width = max(x(of: days.upperBound) - start, 3)
      svg.rectangle("timeline-bar timeline-\(bar.kind)", x: start, y: y + 25, width: width, height: 14)
    }
    for mark in row.marks where window.contains(mark.day) {
      svg.mark(mark.shape, "timeline-mark timeline-\(mark.kind)", x: x(of: mark.day), y: y + 32, radius: 8)
    }
  }

  /// Labels that would run into the one before are left out; the lines stay.
  private func drawTickLabels(into svg: inout SVG, y: Int) {
    var free = 0
    for tick in ticks where window.contains(tick.day) {
      let place = x(of: tick.day)
      let width = tick.label.count * 9
      let start = anchor(at: place) == .end ? place - width : place
      guard start >= free else { continue }
      svg.text(tick.label, "chart-label", x: place, y: y, anchor: anchor(at: place) == .end ? .end : .start)
      free = start + width + 12
    }
  }

  private func drawKeys(into svg: inout SVG, y: Int) -> Int {
    var (x, line) = (Self.margin, y)
    for key in keys {
      let width = 34 + key.label.count * 9
      if x > Self.margin, x + width > Self.width - Self.margin { (x, line) = (Self.margin, line + Self.keyHeight) }
      if let shape = key.shape {
        svg.mark(shape, "timeline-mark timeline-\(key.kind)", x: x + 8, y: line - 5, radius: 7)
      } else {
        svg.rectangle("timeline-bar timeline-\(key.kind)", x: x, y: line - 12, width: 18, height: 14)
      }
      svg.text(key.label, "chart-label", x: x + 24, y: line)
      x += width + 12
    }
    return keys.isEmpty ? y - 16 : line + 12
  }

  private func anchor(at place: Int) -> TextAnchor {
    if place < Self.margin + 60 { return .start }
    return place > Self.width - Self.margin - 60 ? .end : .middle
  }

  private func x(of day: Int) -> Int {
    let length = max(window.upperBound - window.lowerBound, 1)
    return Self.margin + (day - window.lowerBound) * (Self.width - 2 * Self.margin) / length
  }
}

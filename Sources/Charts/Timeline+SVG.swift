extension Timeline {
  private static let keyHeight = 24

  /// The picture as an element that stands in a page.
  ///
  /// - Parameter id: the start of the ids within the picture, which are to be unique on the page.
  public func svg(id: String) -> String {
    var svg = SVG()
    let scale = TimeScale(window: window)
    let layouts = rows.map { TimelineRowLayout($0, scale: scale) }
    let today = today.flatMap { window.contains($0.day) ? $0 : nil }
    let isTall = rows.count > Self.rowsOnPaper
    // Below many rows the foot is out of sight on a phone.
    let head = isTall ? drawTickLabels(into: &svg, scale, y: 0) : 0
    let top = head + (today == nil ? 4 : Sheet.lineHeight + 4)
    let tops = layouts.reduce(into: [top]) { tops, layout in tops.append((tops.last ?? top) + layout.height) }
    let bottom = tops.last ?? top
    for tick in ticks where window.contains(tick.day) {
      svg.line("chart-grid", x1: scale.x(of: tick.day), y1: top, x2: scale.x(of: tick.day), y2: bottom)
    }
    for (layout, y) in zip(layouts, tops) { layout.drawBars(into: &svg, y: y) }
    if let today {
      draw(today, into: &svg, scale, from: head + Sheet.lineHeight, to: top)
      for (layout, y) in zip(layouts, tops) { layout.drawToday(into: &svg, x: scale.x(of: today.day), y: y) }
    }
    for (layout, y) in zip(layouts, tops) { layout.drawMarks(into: &svg, y: y) }
    let ticksEnd = drawTickLabels(into: &svg, scale, y: bottom)
    let keysEnd = drawKeys(into: &svg, y: ticksEnd)
    return svg.element(
      id: id, className: isTall ? "timeline timeline-tall" : "timeline", height: keysEnd + 6, title: title,
      summary: summary)
  }

  private func draw(_ today: Tick, into svg: inout SVG, _ scale: TimeScale, from top: Int, to bottom: Int) {
    let x = scale.x(of: today.day)
    svg.line("timeline-today", x1: x, y1: top, x2: x, y2: bottom)
    let half = (Sheet.width(of: today.label) + 1) / 2
    let place = max(min(x, Sheet.width - half), half)
    svg.text(today.label, "chart-label", x: place, y: top - 5, anchor: .middle)
  }

  /// Labels that would run into each other stand in two lines by turns. What would need a third is left out, and so is
  /// one that needs a second only because it has to keep clear of the edge; its line across the rows stays.
  ///
  /// - Returns: where the labels end.
  private func drawTickLabels(into svg: inout SVG, _ scale: TimeScale, y: Int) -> Int {
    var lanes = Lanes()
    var lines = 0
    for tick in ticks where window.contains(tick.day) {
      let width = Sheet.width(of: tick.label)
      let start = max(min(scale.x(of: tick.day), Sheet.width - 2 - width), 2)
      let lane = lanes.lane(for: start...start + width)
      let isMoved = start < scale.x(of: tick.day)
      guard lane < (isMoved ? 1 : 2) else { continue }
      lines = max(lines, lane + 1)
      svg.text(tick.label, "chart-tick", x: start, y: y + 15 + lane * Sheet.lineHeight)
    }
    return y + lines * Sheet.lineHeight
  }

  /// - Returns: where the keys end.
  private func drawKeys(into svg: inout SVG, y: Int) -> Int {
    guard !keys.isEmpty else { return y }
    var (x, line) = (Sheet.margin, y + Self.keyHeight)
    for key in keys {
      let width = 26 + Sheet.width(of: key.label)
      if x > Sheet.margin, x + width > Sheet.width { (x, line) = (Sheet.margin, line + Self.keyHeight) }
      draw(key, into: &svg, x: x, y: line)
      x += width + 10
    }
    return line
  }

  private func draw(_ key: Key, into svg: inout SVG, x: Int, y: Int) {
    if key.kind == Key.today {
      svg.line("timeline-today", x1: x + 9, y1: y - 14, x2: x + 9, y2: y + 4)
    } else if let shape = key.shape {
      svg.mark(shape, "timeline-mark timeline-\(key.kind)", x: x + 8, y: y - 5, radius: 7)
    } else {
      svg.rectangle("timeline-bar timeline-\(key.kind)", x: x, y: y - 12, width: 18, height: 14)
    }
    svg.text(key.label, "chart-label", x: x + 24, y: y)
  }
}

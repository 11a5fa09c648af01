import Charts
import Testing

@Suite("Timelines")
struct TimelineTests {
  private static func timeline(
    rows: [Timeline.Row], ticks: [Timeline.Tick] = [], today: Timeline.Tick? = nil, keys: [Timeline.Key] = []
  ) -> Timeline {
    Timeline(
      title: "Term of <the> contract", summary: "From \"a\" to b & c", window: 0...1000, rows: rows, ticks: ticks,
      today: today, keys: keys)
  }

  @Test("A whole picture: its name, lines across, a bar, a mark, today and the keys")
  func whole() {
    let timeline = Self.timeline(
      rows: [
        Timeline.Row(
          label: "Vans & <cars>", bars: [Timeline.Bar(kind: "term", days: 0...499)],
          marks: [Timeline.Mark(shape: .diamond, kind: "break", day: 250)])
      ],
      ticks: [Timeline.Tick(day: 365, label: "2014")], today: Timeline.Tick(day: 100, label: "Today"),
      keys: [Timeline.Key(shape: nil, kind: "term", label: "Term")])
    #expect(
      timeline.svg(id: "page-term") == """
        <svg class="chart timeline" role="img" aria-labelledby="page-term-title page-term-summary" \
        viewBox="0 0 352 132" xmlns="http://www.w3.org/2000/svg">\
        <title id="page-term-title">Term of &lt;the&gt; contract</title>\
        <desc id="page-term-summary">From &quot;a&quot; to b &amp; c</desc>
        <line class="chart-grid" x1="131" y1="24" x2="131" y2="82"/>
        <rect class="timeline-bar timeline-term" x="12" y="50" width="164" height="14"/>
        <line class="timeline-today" x1="44" y1="20" x2="44" y2="24"/>
        <text class="chart-label" x="44" y="15" text-anchor="middle">Today</text>
        <line class="timeline-today" x1="44" y1="46" x2="44" y2="82"/>
        <polygon class="timeline-mark timeline-break" points="94,49 102,57 94,65 86,57"/>
        <text class="chart-label" x="12" y="39">Vans &amp; &lt;cars&gt;</text>
        <text class="chart-tick" x="131" y="97">2014</text>
        <rect class="timeline-bar timeline-term" x="12" y="114" width="18" height="14"/>
        <text class="chart-label" x="36" y="126">Term</text>
        </svg>
        """)
  }

  @Test("A bar that reaches beyond the window ends at its edge, where a tip says that it goes on")
  func beyondTheWindow() throws {
    let row = Timeline.Row(label: "", bars: [Timeline.Bar(kind: "term", days: -50...1200)], marks: [])
    let picture = try Picture(Self.timeline(rows: [row]).svg(id: "t"))
    let bar = try #require(picture.elements("timeline-bar").first)
    #expect(bar[number: "x"] == 12 && bar[number: "width"] == 328)
    #expect(
      picture.elements("timeline-continues").map { $0.attributes["points"] } == [
        "9,10 2,17 9,24", "343,10 350,17 343,24",
      ])
  }

  @Test("The line of the day runs through no label, and the keys say what it is")
  func today() throws {
    let rows = ["A term", "Another term"].map { Timeline.Row(label: $0, bars: [], marks: []) }
    let today = Timeline.Key(shape: nil, kind: Timeline.Key.today, label: "Day of this page")
    let picture = try Picture(
      Self.timeline(rows: rows, today: Timeline.Tick(day: 100, label: "Today"), keys: [today]).svg(id: "t"))
    let lines = picture.elements("timeline-today")
    #expect(lines.count == 4)
    // Letters reach from their baseline 14 up and 4 down.
    for text in picture.elements("chart-label").dropLast() {
      let letters = (text[number: "y"] - 14)...(text[number: "y"] + 4)
      #expect(!lines.contains { letters.overlaps($0[number: "y1"]...$0[number: "y2"]) })
    }
  }

  @Test("What lies beyond the window is not drawn")
  func outside() throws {
    let row = Timeline.Row(
      label: "", bars: [Timeline.Bar(kind: "term", days: 1001...1200)],
      marks: [Timeline.Mark(shape: .circle, kind: "end", day: -1)])
    let picture = try Picture(
      Self.timeline(
        rows: [row], ticks: [Timeline.Tick(day: 2000, label: "x")], today: Timeline.Tick(day: 1001, label: "Today")
      ).svg(id: "t"))
    #expect(picture.elements.map(\.name) == ["title", "desc"])
  }

  @Test("A bar of a single day can be seen")
  func shortBar() throws {
    let row = Timeline.Row(label: "", bars: [Timeline.Bar(kind: "term", days: 7...7)], marks: [])
    let picture = try Picture(Self.timeline(rows: [row]).svg(id: "t"))
    #expect(picture.elements("timeline-bar").map { $0[number: "width"] } == [3])
  }

  @Test("A window of one day, and a picture of nothing, are pictures all the same")
  func nothing() throws {
    let day = Timeline(
      title: "a", summary: "b", window: 5...5, rows: [], ticks: [Timeline.Tick(day: 5, label: "x")], today: nil,
      keys: [])
    #expect(try Picture(day.svg(id: "t")).texts("chart-tick") == ["x"])
    #expect(try Picture(Self.timeline(rows: []).svg(id: "t")).height > 0)
  }

  @Test("A long label goes on in the next line, and no word of it is lost")
  func longLabel() throws {
    let label =
      "An Innovation and Integration Partner for all the police stations of the whole of Midshire and its neighbours"
    let picture = try Picture(Self.timeline(rows: [Timeline.Row(label: label, bars: [], marks: [])]).svg(id: "t"))
    let lines = picture.texts("chart-label")
    #expect(lines.count == 4)
    #expect(lines.joined(separator: " ") == label)
  }

  @Test("Labels of quarters stand in two lines by turns; the lines across are all there")
  func crowdedTicks() throws {
    let ticks = (0..<11).map { Timeline.Tick(day: $0 * 91, label: "Quarter \($0)") }
    let picture = try Picture(Self.timeline(rows: [], ticks: ticks).svg(id: "t"))
    #expect(picture.elements("chart-grid").count == 11)
    let labels = picture.elements("chart-tick")
    #expect(Set(labels.map { $0[number: "y"] }).count == 2)
    for line in Dictionary(grouping: labels, by: { $0[number: "y"] }).values {
      for (left, right) in zip(line, line.dropFirst()) {
        #expect(left[number: "x"] + left.text.count * 9 < right[number: "x"])
      }
    }
  }

  @Test("A label that has to keep clear of the edge is left out where it would need a second line for that alone")
  func tickAtEdge() throws {
    let ticks = [940, 999].map { Timeline.Tick(day: $0, label: "20\($0)") }
    let picture = try Picture(Self.timeline(rows: [], ticks: ticks).svg(id: "t"))
    #expect(picture.elements("chart-grid").count == 2)
    #expect(picture.texts("chart-tick") == ["20940"])
    let alone = try Picture(Self.timeline(rows: [], ticks: Array(ticks.dropFirst())).svg(id: "t"))
    #expect(alone.texts("chart-tick") == ["20999"])
  }

  @Test("Where there are many rows, the labels of the quarters stand at the head as well")
  func manyRows() throws {
    let rows = (0...Timeline.rowsOnPaper).map { Timeline.Row(label: "Row \($0)", bars: [], marks: []) }
    let ticks = [Timeline.Tick(day: 0, label: "April")]
    #expect(
      try Picture(Self.timeline(rows: rows, ticks: ticks).svg(id: "t")).texts("chart-tick") == ["April", "April"])
    #expect(
      try Picture(Self.timeline(rows: rows.dropLast(), ticks: ticks).svg(id: "t")).texts("chart-tick") == ["April"])
  }

  @Test("No mark covers another, and no text reaches beyond the picture", arguments: 0..<60)
  func crowdedMarks(seed: Int) throws {
    var numbers = RepeatableNumbers(seed: seed)
    let marks = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
      Timeline.Mark(shape: .circle, kind: "x", day: Int.random(in: 0...1000, using: &numbers))
    }
    let picture = try Picture(
      Self.timeline(
        rows: [Timeline.Row(label: "Row", bars: [], marks: marks)],
        today: Timeline.Tick(day: Int.random(in: 0...1000, using: &numbers), label: "Today, 21 November 2026")
      ).svg(id: "t"))
    let circles = picture.elements("timeline-mark")
    #expect(circles.count == marks.count)
    for (index, one) in circles.enumerated() {
      for other in circles[(index + 1)...] {
        let (across, down) = (one[number: "cx"] - other[number: "cx"], one[number: "cy"] - other[number: "cy"])
        #expect(abs(across) > 16 || abs(down) > 16)
      }
    }
    #expect(picture.textsBeyondTheEdge == [])
  }

  @Test("Every form of a mark is drawn within its radius and differs from the others")
  func shapes() {
    let drawn = MarkShape.allCases.map { shape in
      Self.timeline(
        rows: [
          Timeline.Row(label: "", bars: [], marks: [Timeline.Mark(shape: shape, kind: "x", day: 500)])
        ]
      ).svg(id: "t")
    }
    #expect(Set(drawn).count == MarkShape.allCases.count)
  }
}

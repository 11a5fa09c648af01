import Charts
import Testing

@Suite("Pictures")
struct ChartsTests {
  private let timeline = Timeline(
    title: "Term", summary: "From a to b", window: 0...1000,
    rows: [
      Timeline.Row(
        label: "Vans & <cars>", bars: [Timeline.Bar(kind: "term", days: -50...500)],
        marks: [
          Timeline.Mark(shape: .diamond, kind: "break", day: 250),
          Timeline.Mark(shape: .circle, kind: "end", day: 2000),
        ])
    ],
    ticks: [Timeline.Tick(day: 0, label: "2013"), Timeline.Tick(day: 365, label: "2014")],
    today: Timeline.Tick(day: 100, label: "Today"), keys: [Timeline.Key(shape: .diamond, kind: "break", label: "Break")]
  )

  @Test("A picture says what it is and what it says to those who cannot see it, and its text is escaped")
  func accessibility() {
    let svg = timeline.svg(id: "term")
    #expect(svg.hasPrefix("<svg class=\"chart timeline\" role=\"img\" aria-labelledby=\"term-title term-summary\""))
    #expect(svg.contains("<title id=\"term-title\">Term</title><desc id=\"term-summary\">From a to b</desc>"))
    #expect(svg.contains("Vans &amp; &lt;cars&gt;"))
    #expect(!svg.contains("style="))
  }

  @Test("What reaches beyond the window is cut off at its edge; what lies beyond is left out")
  func window() {
    let svg = timeline.svg(id: "t")
    #expect(svg.contains("<rect class=\"timeline-bar timeline-term\" x=\"14\" y=\"51\" width=\"306\" height=\"14\"/>"))
    #expect(!svg.contains("timeline-end"))
    #expect(svg.contains("<polygon class=\"timeline-mark timeline-break\" points=\"167,50 175,58 167,66 159,58\"/>"))
  }

  @Test("A bar of a single day can be seen")
  func shortBar() {
    var timeline = timeline
    timeline.rows[0].bars = [Timeline.Bar(kind: "term", days: 7...7)]
    #expect(timeline.svg(id: "t").contains("width=\"3\""))
  }

  @Test("Bars are as long as their values, to the left of nothing when money came back")
  func bars() {
    let chart = BarChart(
      title: "Spend", summary: "By month",
      bars: [
        BarChart.Bar(label: "April", text: "£100", value: 100), BarChart.Bar(label: "May", text: "−£50", value: -50),
        BarChart.Bar(label: "June", text: "£0", value: 0),
      ])
    let svg = chart.svg(id: "s")
    #expect(svg.contains("<rect class=\"chart-bar\" x=\"158\" y=\"25\" width=\"308\" height=\"22\"/>"))
    #expect(svg.contains("<rect class=\"chart-bar chart-bar-negative\" x=\"4\" y=\"83\" width=\"154\" height=\"22\"/>"))
    #expect(svg.contains("<rect class=\"chart-bar\" x=\"158\" y=\"141\" width=\"0\" height=\"22\"/>"))
  }

  @Test("A chart without any value, or of nothing but noughts, is a picture all the same")
  func nothing() {
    #expect(BarChart(title: "a", summary: "b", bars: []).svg(id: "n").hasSuffix("</svg>"))
    let zero = BarChart(title: "a", summary: "b", bars: [BarChart.Bar(label: "x", text: "0", value: 0)])
    #expect(zero.svg(id: "n").contains("width=\"0\""))
  }

  @Test("A target is drawn on the scale of the bars, with its words")
  func target() {
    let chart = BarChart(
      title: "Shares", summary: "s",
      bars: [BarChart.Bar(label: "Collaborative", text: "69%", value: 69, target: 50...60, targetText: "50% to 60%")],
      scale: 100)
    let svg = chart.svg(id: "s")
    #expect(svg.contains("<rect class=\"chart-target\" x=\"235\" y=\"23\" width=\"46\" height=\"26\"/>"))
    #expect(svg.contains(">69% · 50% to 60%</text>"))
  }
}

import Charts
import Testing

@Suite("Bar charts")
struct BarChartTests {
  private static func chart(_ bars: [BarChart.Bar], scale: Double? = nil) -> BarChart {
    BarChart(title: "Spend", summary: "By month", bars: bars, scale: scale)
  }

  @Test("A whole picture: its name, and each bar with its label, its value and what is aimed at")
  func whole() {
    let chart = Self.chart(
      [BarChart.Bar(label: "Shared & <local>", text: "69%", value: 69, target: 50...60, targetText: "50% to 60%")],
      scale: 100)
    #expect(
      chart.svg(id: "page-shares") == """
        <svg class="chart bar-chart" role="img" aria-labelledby="page-shares-title page-shares-summary" \
        viewBox="0 0 352 44" xmlns="http://www.w3.org/2000/svg"><title id="page-shares-title">Spend</title>\
        <desc id="page-shares-summary">By month</desc>
        <text class="chart-label" x="2" y="15">Shared &amp; &lt;local&gt;</text>
        <text class="chart-value" x="350" y="15" text-anchor="end">69% · 50% to 60%</text>
        <rect class="chart-bar" x="2" y="22" width="240" height="18"/>
        <line class="chart-axis" x1="2" y1="20" x2="2" y2="42"/>
        <rect class="chart-target-ground" x="176" y="19" width="35" height="24"/>
        <rect class="chart-target" x="176" y="19" width="35" height="24"/>
        </svg>
        """)
  }

  @Test("Bars are as long as their values, and go to the left when money came back")
  func lengths() throws {
    let picture = try Picture(
      Self.chart([
        BarChart.Bar(label: "April", text: "£100", value: 100), BarChart.Bar(label: "May", text: "−£50", value: -50),
        BarChart.Bar(label: "June", text: "£0", value: 0),
      ]).svg(id: "s"))
    let bars = picture.elements("chart-bar")
    #expect(bars.map { $0[number: "x"] } == [118, 2, 118])
    #expect(bars.map { $0[number: "width"] } == [232, 116, 0])
    #expect(picture.elements("chart-bar-negative").count == 1)
    #expect(picture.texts("chart-value") == ["£100", "−£50", "£0"])
  }

  @Test("A chart without bars, of nothing but noughts, or of what is no number, is a picture all the same")
  func nothing() throws {
    #expect(try Picture(Self.chart([]).svg(id: "n")).height > 0)
    for value in [0, Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude] {
      let picture = try Picture(
        Self.chart([
          BarChart.Bar(label: "x", text: "0", value: value), BarChart.Bar(label: "y", text: "0", value: -value),
        ]).svg(id: "n"))
      #expect(picture.elements("chart-bar").allSatisfy { (0...348).contains($0[number: "width"]) })
    }
  }

  @Test("What exceeds the scale makes it longer, so that no bar leaves the picture")
  func beyondTheScale() throws {
    let picture = try Picture(
      Self.chart(
        [
          BarChart.Bar(label: "a", text: "120%", value: 120),
          BarChart.Bar(label: "b", text: "60%", value: 60, target: 80...150),
        ], scale: 100
      ).svg(id: "s"))
    #expect(picture.elements("chart-bar").map { $0[number: "width"] } == [278, 139])
    let target = try #require(picture.elements("chart-target").first)
    #expect(target[number: "x"] + target[number: "width"] == 350)
  }

  @Test("An aim that is a single number is a line that can be seen")
  func lineAsTarget() throws {
    let picture = try Picture(
      Self.chart([BarChart.Bar(label: "a", text: "3%", value: 3, target: 2.5...2.5)], scale: 100).svg(id: "s"))
    #expect(picture.elements("chart-target").map { $0[number: "width"] } == [2])
  }

  @Test("However long labels and values are, all of them is there and within the picture", arguments: 0..<40)
  func texts(seed: Int) throws {
    var numbers = RepeatableNumbers(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        String(repeating: "w", count: Int.random(in: 1...15, using: &numbers))
      }.joined(separator: " ")
    }
    let bars = (0..<5).map { BarChart.Bar(label: text(), text: text(), value: Double($0)) }
    let picture = try Picture(Self.chart(bars).svg(id: "s"))
    #expect(picture.texts("chart-label").joined(separator: " ") == bars.map(\.label).joined(separator: " "))
    #expect(picture.texts("chart-value").joined(separator: " ") == bars.map(\.text).joined(separator: " "))
    #expect(picture.textsBeyondTheEdge == [])
  }
}

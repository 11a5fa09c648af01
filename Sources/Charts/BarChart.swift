/// Bars one below the other, each with its label and its value above.
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
  /// The length of the whole scale, where there is one, as with shares of a hundred. What is longer makes it longer.
  public var scale: Double?

  /// A chart.
  public init(title: String, summary: String, bars: [Bar], scale: Double? = nil) {
    self.title = title
    self.summary = summary
    self.bars = bars
    self.scale = scale
  }
}

/// Rows of bars and marks over time: a contract's term, or all that falls due in two years.
///
/// Labels stand above their rows and not beside them, so that the picture can be read on a phone. Nothing covers
/// anything else: marks that would are put below each other.
public struct Timeline: Hashable, Sendable {
  /// A stretch of time in a row.
  public struct Bar: Hashable, Sendable {
    /// What it means, as the end of a class of the style sheet: `term` becomes `timeline-term`. The style sheet that
    /// comes with the program tells `term`, `extension` and `option` apart; others look like a term.
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
    /// What it means, as the end of a class of the style sheet. `end` is filled; others are hollow and told apart by
    /// their forms. The keys and the table beside the picture say in words what it is.
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

  /// What a form, a bar or the line of the day of the site means.
  public struct Key: Hashable, Sendable {
    /// The kind that stands for the line of the day of the site, and for no bar.
    public static let today = "today"

    /// The form, or `nil` for a bar and for the line.
    public var shape: MarkShape?
    /// The end of the class of the style sheet.
    public var kind: String
    /// What it means, in words.
    public var label: String

    /// What a form, a bar or the line of the day of the site means.
    public init(shape: MarkShape?, kind: String, label: String) {
      self.shape = shape
      self.kind = kind
      self.label = label
    }
  }

  /// How many rows a picture may have and still fill the width of a sheet of A4. One with more is made smaller there;
  /// with twice as many it can still be read.
  public static let rowsOnPaper = 8

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
  /// What the forms, the bars and the line mean.
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
}

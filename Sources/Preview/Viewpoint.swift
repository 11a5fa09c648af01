import Records

/// How somebody looks at the site: as of which day, and whether with what is not public.
public struct Viewpoint: Hashable, Sendable {
  /// What is shown of the records.
  public enum Extent: String, Sendable {
    /// Drafts and records under embargo too.
    case everything
    /// Only what the public would see.
    case publicOnly = "public"
  }

  /// The day for which the site is shown, or `nil` for the day of the preview itself.
  public var day: CalendarDate?
  /// What is shown.
  public var extent: Extent

  /// A way to look at the site.
  public init(day: CalendarDate? = nil, extent: Extent = .everything) {
    self.day = day
    self.extent = extent
  }
}

import Diagnostics
import Records
import StaticSite

/// The site at one moment, seen from one viewpoint.
public struct SiteView: Sendable {
  /// Grows with every change of content, templates or assets.
  public let version: Int
  /// The day for which this is the site.
  public let day: CalendarDate
  /// The site, its pages not rendered yet. Of a record that has an error since it was last understood, it holds the page
  /// as it was before. `nil` only as long as there has never been a configuration and a design without which there is no
  /// site at all.
  public let site: Site?
  /// Everything that is wrong now, in order.
  public let diagnostics: [Diagnostic]
  /// The files of records that the public does not see on this day, each with the reason, by the file of
  /// `SiteFile.origin`. Empty when only the public site is asked for.
  public let unpublished: [String: UnpublishedReason]
  /// The files of which the last version without errors is shown, because the present one has errors.
  public let outdated: Set<String>

  /// A view of a site.
  public init(
    version: Int, day: CalendarDate, site: Site?, diagnostics: [Diagnostic],
    unpublished: [String: UnpublishedReason] = [:], outdated: Set<String> = []
  ) {
    self.version = version
    self.day = day
    self.site = site
    self.diagnostics = diagnostics
    self.unpublished = unpublished
    self.outdated = outdated
  }
}

/// Why the public does not see a record.
public enum UnpublishedReason: Hashable, Sendable {
  /// It is a draft.
  case draft
  /// It is held back until a day.
  case embargoed(until: CalendarDate)
}

import Diagnostics
import Records
import StaticSite

/// The site at one moment, seen from one viewpoint.
public struct SiteView: Sendable {
  /// Grows with every change of content, templates or assets.
  public let version: Int
  /// The day for which this is the site.
  public let day: CalendarDate
  /// The folder below the host in which the site lies, with a slash in front and none behind; empty when there is none.
  /// Links in the pages carry it.
  public let folder: String
  /// The site, its pages not rendered yet. Of a record that has an error since it was last understood, it holds the page
  /// as it was before. `nil` only as long as there has never been a configuration and a design without which there is no
  /// site at all.
  public let site: Site?
  /// The page with every component of the design, which is no part of the site. `nil` as long as there is no site.
  public let styleGuide: SiteFile?
  /// Everything that is wrong now, in order.
  public let diagnostics: [Diagnostic]
  /// Why the public does not see a record on this day, by where the record is (`SiteFile.origin`; a contract has a line
  /// of its file). Empty when only the public site is asked for.
  public let unpublished: [SourceLocation: UnpublishedReason]
  /// The files of which the last version without errors is shown, because the present one has errors.
  public let outdated: Set<String>

  /// A view of a site.
  public init(
    version: Int, day: CalendarDate, folder: String = "", site: Site?, styleGuide: SiteFile? = nil,
    diagnostics: [Diagnostic], unpublished: [SourceLocation: UnpublishedReason] = [:], outdated: Set<String> = []
  ) {
    self.version = version
    self.day = day
    self.folder = folder
    self.site = site
    self.styleGuide = styleGuide
    self.diagnostics = diagnostics
    self.unpublished = unpublished
    self.outdated = outdated
  }
}

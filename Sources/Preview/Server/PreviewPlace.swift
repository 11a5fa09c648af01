import StaticSite

/// The preview's own addresses, which are no part of the site.
enum PreviewPlace: String {
  /// Everything that is wrong.
  case diagnostics = "diagnostics/"
  /// Every component of the design.
  case styleGuide = "style-guide/"
  /// Word of changes.
  case events
  /// The script of every page.
  case script = "preview.js"
  /// The style sheet of every page.
  case style = "preview.css"
  /// Changes the day and what is shown.
  case view
  /// The folder of these places itself.
  case entrance = ""
  /// The address of the diagnostics without the slash at its end.
  case unfinishedDiagnostics = "diagnostics"
  /// The address of the components without the slash at its end.
  case unfinishedStyleGuide = "style-guide"
  /// None of these. No path holds a question mark.
  case unknown = "?"

  private static let folder = "/__preview/"

  /// The place at an address, or `nil` when the address belongs to the site.
  init?(path: String) {
    guard path.hasPrefix(Self.folder) else { return nil }
    self = PreviewPlace(rawValue: String(path.dropFirst(Self.folder.count))) ?? .unknown
  }

  /// The address.
  var path: String { Self.folder + rawValue }

  /// The same as a page's address.
  var sitePath: SitePath { SitePath(wellFormed: path) }
}

import StaticSite

/// What the preview puts over a page of the site.
struct Overlay {
  private let version: String

  init(of file: SiteFile, in view: SiteView, version: String) {
    self.version = version
  }

  /// The page with everything in its place.
  func applied(to html: [UInt8]) -> [UInt8] {
    html + Array("<p data-version=\"\(version)\">Preview</p><script src=\"/__preview/preview.js\" defer></script>".utf8)
  }
}

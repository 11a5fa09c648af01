/// Where the preview's server gets what it shows.
///
/// The server knows addresses, files and diagnostics; how records are read, watched and put together is behind this.
public protocol PreviewSource: Sendable {
  /// The site at this moment, seen in one way.
  func view(_ viewpoint: Viewpoint) async -> SiteView

  /// Word of every change: the number of the newest version. A reader that is slow gets the newest one only.
  func versions() async -> AsyncStream<Int>
}

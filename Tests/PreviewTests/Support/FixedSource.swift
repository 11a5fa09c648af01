import Diagnostics
import Preview
import Records
import StaticSite

/// A source that shows what a test says, and counts who waits for versions.
actor FixedSource: PreviewSource {
  private var shown: @Sendable (Viewpoint) -> SiteView
  private var version = 1
  private var waiting: [Int: AsyncStream<Int>.Continuation] = [:]
  private var nextReader = 0

  init(_ shown: @escaping @Sendable (Viewpoint) -> SiteView) { self.shown = shown }

  /// Pages that are plain text by their addresses.
  init(pages: [String: String]) {
    self.init { _ in .of(pages.map { .page($0, $1) }) }
  }

  func view(_ viewpoint: Viewpoint) -> SiteView { shown(viewpoint) }

  func versions() -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let reader = nextReader
    nextReader += 1
    waiting[reader] = continuation
    continuation.onTermination = { _ in Task { await self.forget(reader) } }
    return stream
  }

  /// How many readers wait for the next version.
  var readers: Int { waiting.count }

  /// Shows something else, and says so.
  func change(to version: Int, _ shown: @escaping @Sendable (Viewpoint) -> SiteView) {
    self.shown = shown
    for continuation in waiting.values { continuation.yield(version) }
  }

  private func forget(_ reader: Int) { waiting[reader] = nil }
}

extension SiteView {
  /// A view of some files.
  static func of(
    _ files: [SiteFile], version: Int = 1, folder: String = "", styleGuide: SiteFile? = nil,
    diagnostics: [Diagnostic] = [],
    unpublished: [SourceLocation: UnpublishedReason] = [:], outdated: Set<String> = []
  ) -> SiteView {
    var faults: [Diagnostic] = []
    let site = Site(files, diagnostics: &faults)
    precondition(faults.isEmpty, "\(faults)")
    return SiteView(
      version: version, day: .example, folder: folder, site: site, styleGuide: styleGuide, diagnostics: diagnostics,
      unpublished: unpublished, outdated: outdated)
  }
}

extension CalendarDate {
  /// The day of the tests.
  static let example = CalendarDate("2026-04-01") ?? .last
}

extension SiteFile {
  /// A file of some text.
  static func page(_ address: String, _ text: String, from file: String = "content/a.md", line: Int? = nil) -> SiteFile
  {
    SiteFile(
      path: SitePath(wellFormed: address), origin: SourceLocation(file: file, line: line),
      body: .rendered { Array(text.utf8) })
  }
}

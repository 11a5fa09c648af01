import Diagnostics
import StaticSite

/// The page of everything that is wrong, file by file, those with errors first.
enum DiagnosticsPage {
  /// The most faults that are listed.
  static let limit = 1_000

  /// The page.
  static func html(in view: SiteView) -> [UInt8] {
    let files = FaultyFile.all(among: view.diagnostics)
    let listed = files.prefix(within: limit)
    let pages = view.site?.pages(of: Set(listed.map(\.name))) ?? [:]
    let left = view.diagnostics.count - listed.reduce(0) { $0 + $1.faults.count }
    let more: OverlayHTML? = left > 0 ? "<p>\(PreviewWords.more(left))</p>" : nil
    let home: OverlayHTML = "<p><a href=\"\(view.folder)/\">\(PreviewWords.toHome)</a></p>"
    let guide: OverlayHTML = """
      <p><a href="\(PreviewPlace.styleGuide.path)">\(PreviewWords.toStyleGuide)</a></p>
      """
    let tally: OverlayHTML =
      view.diagnostics.isEmpty ? "<p>\(PreviewWords.noFaults)</p>" : "<p>\(PreviewWords.tally(view.diagnostics))</p>"
    return PreviewPage.html(
      PreviewWords.diagnosticsTitle,
      "\(tally)\(home)\(guide)\(listed.map { section($0, pages[$0.name].map { view.folder + $0.text }) })\(more)")
  }

  private static func section(_ file: FaultyFile, _ address: String?) -> OverlayHTML {
    let link = address.map { address -> OverlayHTML in "<p><a href=\"\(address)\">\(PreviewWords.toPage)</a></p>" }
    return """
      <section class="preview-file"><h2>\(file.name)</h2>\(link)\
      \(FaultList.html(of: file.faults, limit: limit))</section>
      """
  }
}

/// A file with what is wrong with it, errors first.
private struct FaultyFile {
  let name: String
  var faults: [Diagnostic]

  /// The files in order, those with errors first.
  static func all(among faults: [Diagnostic]) -> [FaultyFile] {
    let files = Dictionary(grouping: faults, by: \.location.file).map { name, faults in
      FaultyFile(name: name, faults: faults.filter { $0.severity == .error } + faults.filter { $0.severity != .error })
    }
    return files.sorted { one, other in
      let (isFirst, isSecond) = (one.faults.hasErrors, other.faults.hasErrors)
      return isFirst == isSecond ? one.name < other.name : isFirst
    }
  }
}

extension [FaultyFile] {
  /// As many files as hold no more than so many faults; the last one cut where it has to be.
  fileprivate func prefix(within limit: Int) -> [FaultyFile] {
    var kept: [FaultyFile] = []
    var left = limit
    for var file in self where left > 0 {
      file.faults = [Diagnostic](file.faults.prefix(left))
      left -= file.faults.count
      kept.append(file)
    }
    return kept
  }
}

extension Site {
  /// The first page that comes from each of some files.
  fileprivate func pages(of names: Set<String>) -> [String: SitePath] {
    var pages: [String: SitePath] = [:]
    for file in files where file.path.isPage && names.contains(file.origin.file) && pages[file.origin.file] == nil {
      pages[file.origin.file] = file.path
    }
    return pages
  }
}

import Diagnostics
import Records
import StaticSite

/// Lists that are no longer there, because nothing is left that belongs to them or because they have become shorter.
extension SiteEdition {
  /// A way on from every address at which the ledger remembers a list and nothing stands now: to the nearest list above.
  ///
  /// - Parameter present: every address of the site.
  func formerLists(besides present: Set<SitePath>) -> [Redirect] {
    guard let ledger = catalogue.ledger else { return [] }
    return ledger.lists.sorted().compactMap { address in
      guard let path = SitePath(address), path.isPage, !present.contains(path) else { return nil }
      var target = path.enclosing
      while target != .home, !present.contains(target) { target = target.enclosing }
      return Redirect(
        written: Located(address, at: ledger.source.location), path: path, target: target,
        title: configuration.office.name)
    }
  }
}

extension SitePath {
  /// The page one level up.
  fileprivate var enclosing: SitePath {
    let segments = text.split(separator: "/").dropLast()
    return segments.isEmpty ? .home : SitePath(wellFormed: "/" + segments.joined(separator: "/") + "/")
  }
}

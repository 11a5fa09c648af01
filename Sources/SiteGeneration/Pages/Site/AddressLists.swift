import Records
import StaticSite

extension SiteEdition {
  /// Lists for web servers, which can answer with a status where a page can only send a reader on or explain.
  ///
  /// A site without such addresses has no such list.
  func addressLists(_ redirects: [Redirect]) -> [SiteFile] {
    [redirectList(redirects), withdrawnList()].compactMap(\.self)
  }

  /// Old addresses, in the form that several hosts read: the old address, the new one and the status on each line.
  private func redirectList(_ redirects: [Redirect]) -> SiteFile? {
    let lines = redirects.flatMap { redirect in
      // An old name that was no page's is answered with and without the slash that its page needs.
      Set([redirect.written.value, redirect.path.text]).map {
        "\(addresses.base.folder)\($0) \(addresses.href(redirect.target)) 301"
      }
    }
    return list(addresses.redirectList, lines, "list of redirects")
  }

  /// The addresses at which a record stood that was withdrawn, one on each line.
  private func withdrawnList() -> SiteFile? {
    list(addresses.withdrawnList, withdrawnPaths.map(addresses.href), "list of withdrawn records")
  }

  /// The pages that say of a record that it was withdrawn.
  var withdrawnPaths: [SitePath] {
    zip(decisionPaths, catalogue.decisions).filter { $1.status == .withdrawn }.map(\.0)
      + catalogue.disclosureLog.requests.filter { $0.withdrawal != nil }.map(addresses.informationRequest)
      + withdrawnAddresses
  }

  private func list(_ path: SitePath, _ lines: [String], _ what: String) -> SiteFile? {
    guard !lines.isEmpty else { return nil }
    let bytes = Array(lines.sorted().map { $0 + "\n" }.joined().utf8)
    return SiteFile(path: path, origin: generated(what), body: .rendered { bytes })
  }
}

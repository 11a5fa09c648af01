import Diagnostics
import Records
import StaticSite

/// The addresses of `former-addresses.yaml`: pages that lead on, and pages that say what was withdrawn.
extension SiteEdition {
  /// The old addresses of what was moved and has no file that could say so.
  func formerAddressRedirects(diagnostics: inout [Diagnostic]) -> [Redirect] {
    catalogue.formerAddresses.compactMap { former in
      guard case .moved(let target) = former.outcome else { return nil }
      guard let path = Redirects.path(for: former.address.value) else {
        diagnostics.append(Redirects.fault(of: former.address))
        return nil
      }
      guard let target = SitePath(target.value) else {
        diagnostics.append(Redirects.fault(of: target))
        return nil
      }
      return Redirect(
        written: former.address, path: path, target: target, title: former.title ?? configuration.office.name)
    }
  }

  /// What stays where something was withdrawn that has no file that could say so.
  func tombstones(diagnostics: inout [Diagnostic]) -> [SiteFile] {
    catalogue.formerAddresses.compactMap { former in
      guard case .withdrawn(let withdrawal) = former.outcome else { return nil }
      guard let path = Redirects.path(for: former.address.value) else {
        diagnostics.append(Redirects.fault(of: former.address))
        return nil
      }
      return tombstone(at: path, of: former, withdrawal)
    }
  }

  private func tombstone(at path: SitePath, of former: FormerAddress, _ withdrawal: Withdrawal) -> SiteFile {
    page(path, .withdrawn, from: former.address.location) { [self] in
      let title = former.title ?? former.address.value
      var head = head(
        path, title: words.phrase(.withdrawnTitle, ["title": title]),
        description: words.phrase(.withdrawnDescription, ["site": configuration.office.name]),
        breadcrumbs: correctionBreadcrumbs, status: words[.status(.withdrawn)])
      head.title = title
      let content = WithdrawnContext(
        words: words, withdrawal: withdrawal, isDecision: false,
        citation: citation(of: path, title: title, reference: nil, date: withdrawal.date),
        permanentAddress: addresses.absolute(path))
      return (head, content)
    }
  }

  /// The addresses at which something was withdrawn that has no file of its own.
  var withdrawnAddresses: [SitePath] {
    catalogue.formerAddresses.compactMap { former in
      guard case .withdrawn = former.outcome else { return nil }
      return Redirects.path(for: former.address.value)
    }
  }

  /// The addresses that are there for those who look for something at its old place.
  var signposts: Set<String> {
    var ignored: [Diagnostic] = []
    return Set(redirects(diagnostics: &ignored).map(\.path.text) + withdrawnAddresses.map(\.text))
  }

  /// The faults of addresses that are said to lead on and lead nowhere.
  func formerAddressFaults(among addresses: Set<String>) -> [Diagnostic] {
    catalogue.formerAddresses.compactMap { former in
      guard case .moved(let target) = former.outcome, SitePath(target.value) != nil else { return nil }
      return LinkResolver.fault(ofAddress: target.value, at: target.location, among: addresses)
    }
  }
}

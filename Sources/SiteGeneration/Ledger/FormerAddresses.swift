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
        standing: .record(changed: withdrawal.date), breadcrumbs: correctionBreadcrumbs,
        status: words[.status(.withdrawn)])
      head.title = title
      let content = WithdrawnContext(
        words: words, withdrawal: withdrawal, isDecision: false,
        citation: citation(of: path, title: title, reference: nil, days: CitedDays(withdrawal.date)),
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

  /// The faults of addresses that are said to lead on and lead nowhere, or back to themselves.
  func formerAddressFaults(among addresses: Set<String>) -> [Diagnostic] {
    var targets: [String: String] = [:]
    for former in catalogue.formerAddresses {
      guard case .moved(let target) = former.outcome, let path = Redirects.path(for: former.address.value) else {
        continue
      }
      targets[path.text] = target.value
    }
    return catalogue.formerAddresses.compactMap { former in
      guard case .moved(let target) = former.outcome, SitePath(target.value) != nil,
        let path = Redirects.path(for: former.address.value)
      else { return nil }
      guard addresses.contains(target.value) else {
        return Self.fault(of: former.address, to: target, among: addresses)
      }
      return Self.leadsBack(path.text, by: targets) ? Self.fault(ofCircleAt: former.address, to: target) : nil
    }
  }

  private static func fault(
    of address: Located<String>, to target: Located<String>, among addresses: Set<String>
  ) -> Diagnostic {
    let spelling =
      addresses.contains(target.value + "/")
      ? "write '\(target.value)/'" : didYouMean(target.value, in: addresses)
    let wayOut = "name the address where it is now, or say 'withdrawn:' with the day and 'reason:'"
    return .error(
      .brokenLink, at: target.location,
      "'\(address.value)' leads on to '\(target.value)', and the site has no page there",
      suggestion: spelling ?? wayOut)
  }

  private static func fault(ofCircleAt address: Located<String>, to target: Located<String>) -> Diagnostic {
    .error(
      .brokenLink, at: target.location,
      "'\(address.value)' leads on to '\(target.value)', and from there back to where it began",
      suggestion: "name the address of a page that is there")
  }

  /// Whether whoever follows an old address, and where that leads, comes to it again.
  private static func leadsBack(_ address: String, by targets: [String: String]) -> Bool {
    var next = targets[address]
    for _ in targets {
      guard let here = next else { return false }
      if here == address { return true }
      next = targets[here]
    }
    return false
  }
}

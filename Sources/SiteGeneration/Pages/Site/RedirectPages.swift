import Diagnostics
import Records
import StaticSite

/// The page left at an old address.
struct RedirectContext: TemplateContext {
  let title: String
  let target: String
  let canonical: String

  static let variables = TemplateVariables<Self>(
    "Redirect", "The page left at an old address. It stands without the frame.",
    [
      .text("title", "The title of the page to which it leads.") { $0.title },
      .text("target", "The address of that page.") { $0.target },
      .text("canonical", "The whole URL of that page.") { $0.canonical },
    ])
}

extension PageTemplate {
  static let redirect = bare("redirect") { RedirectContext.description }
}

/// An old address of a record or page.
struct Redirect: Sendable {
  /// The old address as it was written.
  let written: Located<String>
  /// Where the page that sends readers on stands.
  let path: SitePath
  /// Where it sends them.
  let target: SitePath
  /// The title of what they find there.
  let title: String
}

extension SiteEdition {
  /// The old addresses of records and pages.
  func redirects(diagnostics: inout [Diagnostic]) -> [Redirect] {
    let decisions = zip(catalogue.decisions, decisionPaths).flatMap { decision, path in
      decision.redirects.map { (from: $0, to: path, title: decision.title) }
    }
    let pages = catalogue.pages.flatMap { page in
      page.redirects.map { (from: $0, to: addresses.page(page), title: page.title) }
    }
    let procurements = catalogue.procurements.flatMap { procurement in
      procurement.redirects.map { (from: $0, to: addresses.procurement(procurement.id), title: procurement.title) }
    }
    let policies = catalogue.policies.flatMap { policy in
      policy.redirects.map { (from: $0, to: addresses.policy(policy.id), title: policy.title) }
    }
    let responses = catalogue.disclosureLog.requests.flatMap { request in
      request.redirects.map { (from: $0, to: addresses.informationRequest(request), title: request.title) }
    }
    let redirects = (decisions + pages + procurements + policies + responses).compactMap { redirect -> Redirect? in
      guard let path = Redirects.path(for: redirect.from.value) else {
        diagnostics.append(Redirects.fault(of: redirect.from))
        return nil
      }
      return Redirect(written: redirect.from, path: path, target: redirect.to, title: redirect.title)
    }
    return redirects + formerAddressRedirects(diagnostics: &diagnostics)
  }

  /// The pages left at old addresses.
  func redirectPages(_ redirects: [Redirect]) -> [SiteFile] {
    redirects.map { redirect in
      file(redirect.path, .redirect, from: redirect.written.location) { [addresses] in
        RedirectContext(
          title: redirect.title, target: addresses.href(redirect.target),
          canonical: addresses.absolute(redirect.target))
      }
    }
  }
}

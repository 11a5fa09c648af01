import Mustache
import Records
import StaticSite

/// What is the same on every page of a site. Templates name it as `site.name` and the like; it is put into them once,
/// when they are compiled, so that a page pays nothing for it.
struct SiteContext: TemplateContext {
  let configuration: SiteConfiguration
  let words: Words
  let asOf: CalendarDate

  /// How the names of these variables begin.
  static let prefix = "site."

  static let variables = TemplateVariables<Self>(
    "Site", "What is the same on every page. Within a section of one of these, only these can be named.",
    [
      .text("site.language", "The language of the site, as `en`.") { $0.configuration.language },
      .text("site.name", "The office's full name.") { $0.configuration.office.name },
      .text("site.short-name", "The office's short name.") { $0.configuration.office.shortName },
      .text("site.home", "The address of the home page.") { SiteAddresses($0.configuration).href(.home) },
      .optionalText(
        "site.demonstration", "What every page of a demonstration says, up to the end of its first sentence."
      ) {
        $0.configuration.demonstration?.firstSentence.first
      },
      .optionalText("site.demonstration-rest", "What it says after its first sentence; absent when there is no more.") {
        $0.configuration.demonstration?.firstSentence.rest
      },
      .optionalText("site.abolished", "What every page says once the office has been abolished.") { site in
        guard let date = site.configuration.office.abolished, date <= site.asOf else { return nil }
        return site.words.phrase(
          .officeAbolished, ["office": site.configuration.office.name, "date": site.words.date(date)])
      },
      .text("site.withheld", "The address of everything that is withheld.") { site in
        let addresses = SiteAddresses(site.configuration)
        return addresses.href(addresses.withheld)
      },
      .text("site.follow", "The address of all feeds, and of the calendar.") { site in
        let addresses = SiteAddresses(site.configuration)
        return addresses.href(addresses.follow)
      },
      .text("site.search", "The address of the page on which records are searched for.") { site in
        let addresses = SiteAddresses(site.configuration)
        return addresses.href(addresses.search)
      },
      .list("site.footer-links", "The links at the foot of the page.") { site in
        site.configuration.footer.map {
          LinkContext(label: $0.label, href: SiteAddresses(site.configuration).href(of: $0))
        }
      },
      .group("site.contact", "How to reach the office.") { $0.configuration.contact.map(ContactContext.init) },
      .group("site.licence", "Under which licence the site may be used.") {
        $0.configuration.licence.map(LicenceContext.init)
      },
      .optionalText("site.copyright", "Whose copyright it is.") { $0.configuration.copyright },
    ])

  /// The template library takes a name with a dot apart, and asks for `site` first.
  func child(named name: String) -> Any? { name == "site" ? Members(site: self) : nil }

  private struct Members: MustacheParent {
    let site: SiteContext

    func child(named name: String) -> Any? { SiteContext.variables.value(of: SiteContext.prefix + name, in: site) }
  }
}

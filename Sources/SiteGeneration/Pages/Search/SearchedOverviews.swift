import Records
import Search
import StaticSite

extension SiteEdition {
  /// The lists and registers of the site as pages that can be found: somebody who types `payments` wants to be led to them.
  ///
  /// - Parameter paths: what the site has.
  func overviewDocuments(among paths: Set<SitePath>) -> [SearchDocument] {
    let subjects =
      Exemption.allCases.map(WithholdingSubject.exemption) + OrderExclusion.allCases.map(WithholdingSubject.exclusion)
    let overviews = overviewTitles.map { (path: $0.path, title: words[$0.title], texts: [String]()) }
    let years = catalogue.spending.years.map { year in
      let title = words.phrase(.spendYearTitle, ["year": words.financialYear(year.year)])
      return (path: addresses.spend(year.year), title: title, texts: [String]())
    }
    let grounds = subjects.map { subject in
      (path: addresses.withheld(subject), title: subject.heading(words), texts: [subject.explanation(words)])
    }
    return (overviews + years + grounds).filter { paths.contains($0.path) }.map { path, title, texts in
      SearchDocument(address: addresses.href(path), title: title, texts: texts)
    }
  }
}

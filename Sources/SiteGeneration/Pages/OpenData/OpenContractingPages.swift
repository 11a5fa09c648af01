import OpenData
import Records
import StaticSite

/// The page that says what is published of contracting processes, and how.
struct OpenContractingContext: TemplateContext {
  let prefix: String
  let table: String?
  let indexHref: String
  let facts: DataFactsContext

  static let variables = TemplateVariables<Self>(
    "Open Contracting", "The page that says what is published in the Open Contracting Data Standard, and how.",
    [
      .text("ocid-prefix", "The prefix of the office's contracting processes.") { $0.prefix },
      .optionalHTML("table", "The packages as a table; absent when there is no contracting process.") { $0.table },
      .text("index-href", "The address of the list of all packages for programs.") { $0.indexHref },
      .group("facts", "What is to be known of the data.") { $0.facts },
    ])
}

extension PageTemplate {
  static let openContracting = page("open-contracting") { OpenContractingContext.description }
}

extension SiteEdition {
  /// The page of contracting processes, the packages and their list; nothing where the office has no prefix.
  func openContractingPages() -> [SiteFile] {
    guard let contracting = openContracting else { return [] }
    let origin = generated("open contracting")
    let packages = contracting.packages.flatMap { package in
      ContractingPackage.Kind.allCases.map { kind in
        SiteFile(
          path: addresses.file(of: package, kind), origin: origin,
          body: .streamed { contracting.stream(kind, of: package) })
      }
    }
    let index = SiteFile(
      path: addresses.openContractingIndex, origin: origin, body: .rendered { contracting.index })
    return [openContractingPage(of: contracting), index] + packages
  }

  private func openContractingPage(of contracting: OpenContracting) -> SiteFile {
    page(addresses.openContracting, .openContracting, from: generated("open contracting")) { [self] in
      let head = head(
        addresses.openContracting, title: words[.openContractingTitle],
        description: words.phrase(.openContractingDescription, ["site": configuration.office.name]),
        standing: .asOf,
        breadcrumbs: [
          homeBreadcrumb, LinkContext(label: words[.openDataTitle], href: addresses.href(addresses.openData)),
        ])
      let content = OpenContractingContext(
        prefix: contracting.prefix.text,
        table: contracting.packages.isEmpty ? nil : table(of: contracting.packages).html,
        indexHref: addresses.href(addresses.openContractingIndex), facts: DataFactsContext(edition: self))
      return (head, content)
    }
  }

  private func table(of packages: [ContractingPackage]) -> DataTable {
    DataTable(
      name: "packages", caption: words[.contractingPackagesCaption],
      columns: [
        DataTable.Column(.financialYear, words), DataTable.Column(.processes, words, isNumeric: true),
        DataTable.Column(.releasePackage, words), DataTable.Column(.recordPackage, words),
      ],
      rows: packages.map { package in
        [DataTable.Cell(name(of: package)), cell(package.count)]
          + ContractingPackage.Kind.allCases.map { kind in
            DataTable.Cell(package.fileName(kind), href: addresses.href(addresses.file(of: package, kind)))
          }
      })
  }

  private func name(of package: ContractingPackage) -> String {
    let year = package.year.map(words.financialYear) ?? words[.contractingWithoutYear]
    guard package.part > 1 else { return year }
    return words.phrase(.contractingPart, ["year": year, "part": words.number(package.part)])
  }
}

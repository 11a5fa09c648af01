import OpenData
import StaticSite

/// Where the data for programs are found. They stand beside the parts of the site, because they hold all of them.
extension SiteAddresses {
  /// What data there are.
  var openData: SitePath { path("data/") }

  /// What a dataset holds.
  func dataset(_ name: DatasetName) -> SitePath { path("data/\(name.rawValue)/") }

  /// What the columns of the files beside pages mean.
  var tableColumns: SitePath { path("data/tables/") }

  /// A dataset in a form.
  func file(of dataset: Dataset, _ form: DataForm) -> SitePath { path("data/\(dataset.fileName(form))") }

  /// What is published of contracting processes, and how. The packages stand in its folder.
  var openContracting: SitePath { path("data/ocds/") }

  /// A package of contracting processes.
  func file(of package: ContractingPackage, _ kind: ContractingPackage.Kind) -> SitePath {
    path("data/ocds/\(package.fileName(kind))")
  }

  /// The list of all packages of contracting processes.
  var openContractingIndex: SitePath { path("data/ocds/index.json") }

  /// All datasets as one database.
  var database: SitePath { path("data/public-record.sqlite") }

  /// The descriptor of all datasets, under the name that programs look for.
  var dataPackage: SitePath { path("data/datapackage.json") }

  /// The description of all datasets for data portals.
  var dataCatalogue: SitePath { path("data/catalog.jsonld") }
}

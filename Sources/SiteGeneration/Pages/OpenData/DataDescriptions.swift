import OpenData
import StaticSite

/// The data as schema.org describes them, by which search engines and portals list them.
extension SiteEdition {
  /// All data, on the page of all of them.
  func catalogDescription(of package: DataPackage) -> JSONText {
    JSONText(object: [
      "@context": JSONText("https://schema.org"), "@type": JSONText("DataCatalog"),
      "name": JSONText(dataPackageTitle),
      "description": JSONText(openDataDescription), "url": JSONText(addresses.absolute(addresses.openData)),
      "inLanguage": JSONText(configuration.language), "license": package.licence.map { JSONText($0.url) },
      "dateModified": JSONText(package.asOf.iso8601), "publisher": publisher,
      "dataset": JSONText(
        list: package.datasets.map { dataset in
          JSONText(object: [
            "@type": JSONText("Dataset"), "name": JSONText(dataset.title),
            "description": JSONText(dataset.description),
            "url": JSONText(addresses.absolute(addresses.dataset(dataset.name))),
            "license": package.licence.map { JSONText($0.url) }, "creator": publisher,
          ])
        }),
    ])
  }

  /// One dataset, on its own page.
  func description(of dataset: Dataset, _ written: WrittenDataset) -> JSONText {
    JSONText(object: [
      "@context": JSONText("https://schema.org"), "@type": JSONText("Dataset"), "name": JSONText(dataset.title),
      "description": JSONText(dataset.description), "identifier": JSONText(dataset.name.rawValue),
      "url": JSONText(addresses.absolute(addresses.dataset(dataset.name))),
      "inLanguage": JSONText(configuration.language), "isAccessibleForFree": JSONText(true),
      "license": configuration.licence.map { JSONText($0.url) },
      "dateModified": JSONText(catalogue.asOf.iso8601), "creator": publisher, "publisher": publisher,
      "includedInDataCatalog": JSONText(object: [
        "@type": JSONText("DataCatalog"),
        "name": JSONText(dataPackageTitle),
        "url": JSONText(addresses.absolute(addresses.openData)),
      ]),
      "variableMeasured": JSONText(list: dataset.fields.map { JSONText($0.name.rawValue) }),
      "distribution": JSONText(
        list: DataForm.allCases.map { form in
          JSONText(object: [
            "@type": JSONText("DataDownload"), "encodingFormat": JSONText(form.mediaType),
            "contentUrl": JSONText(addresses.absolute(addresses.file(of: dataset, form))),
            "contentSize": written[form].map { JSONText("\($0.size) B") },
            "sha256": written[form].map { JSONText($0.digest.hexadecimal) },
          ])
        }),
    ])
  }
}

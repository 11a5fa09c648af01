import OpenData
import Records
import StaticSite

/// The data as the Data Catalog Vocabulary (DCAT, version 3) describes them, by which data portals take them up. It is
/// JSON-LD that brings its own context, so that nobody else's server has to be asked to read it.
struct DataCatalogue: Sendable {
  let edition: SiteEdition
  let package: DataPackage
  /// How the files of each dataset come out, in the order of the datasets.
  let written: [WrittenDataset]
  /// The whole description.
  var bytes: [UInt8] { Array((catalogue.text + "\n").utf8) }

  private var catalogue: JSONText {
    let datasets = zip(package.datasets, written).map { description(of: $0, $1) }
    return JSONText(object: [
      "@context": Self.context, "@id": JSONText(page), "@type": JSONText("dcat:Catalog"),
      "dct:title": text(edition.dataPackageTitle), "dct:description": text(edition.openDataDescription),
      "dct:publisher": JSONText(object: [
        "@id": JSONText(home), "@type": JSONText("foaf:Organization"), "foaf:name": JSONText(package.publisher),
      ]),
      "dct:language": node("http://id.loc.gov/vocabulary/iso639-1/\(edition.configuration.language.prefix(2))"),
      "dct:license": licence, "dct:modified": modified, "foaf:homepage": node(page),
      "dcat:dataset": JSONText(list: datasets + [whole]),
    ])
  }

  private static let context = JSONText(object: [
    "dcat": JSONText("http://www.w3.org/ns/dcat#"), "dct": JSONText("http://purl.org/dc/terms/"),
    "foaf": JSONText("http://xmlns.com/foaf/0.1/"), "spdx": JSONText("http://spdx.org/rdf/terms#"),
    "xsd": JSONText("http://www.w3.org/2001/XMLSchema#"),
  ])

  private func description(of dataset: Dataset, _ written: WrittenDataset) -> JSONText {
    let landing = address(edition.addresses.dataset(dataset.name))
    let files = DataForm.allCases.compactMap { form in
      written[form].map { file in
        distribution(
          address(edition.addresses.file(of: dataset, form)), edition.words[.dataForm(form)], form.mediaType,
          of: landing, size: file.size, checksum: file.digest.hexadecimal)
      }
    }
    return self.dataset(
      landing, identifier: dataset.name.rawValue, title: dataset.title, description: dataset.description,
      landing: landing, files: files)
  }

  /// The database, which holds all datasets.
  private var whole: JSONText {
    let file = address(edition.addresses.database)
    return dataset(
      page + "#database", identifier: "public-record", title: edition.dataPackageTitle,
      description: edition.openDataDescription, landing: page,
      files: [
        distribution(
          file, edition.words[.databaseForm], "application/vnd.sqlite3", of: page, size: nil, checksum: nil)
      ],
      parts: package.datasets.map { node(address(edition.addresses.dataset($0.name))) })
  }

  private func dataset(
    _ id: String, identifier: String, title: String, description: String, landing: String, files: [JSONText],
    parts: [JSONText] = []
  ) -> JSONText {
    JSONText(object: [
      "@id": JSONText(id), "@type": JSONText("dcat:Dataset"), "dct:identifier": JSONText(identifier),
      "dct:title": text(title), "dct:description": text(description), "dct:publisher": node(home),
      "dct:license": licence, "dct:modified": modified, "dcat:landingPage": node(landing),
      "dct:hasPart": parts.isEmpty ? nil : JSONText(list: parts), "dcat:distribution": JSONText(list: files),
    ])
  }

  private func distribution(
    _ file: String, _ title: String, _ mediaType: String, of landing: String, size: Int64?, checksum: String?
  ) -> JSONText {
    JSONText(object: [
      "@id": JSONText(file), "@type": JSONText("dcat:Distribution"), "dct:title": text(title),
      "dcat:accessURL": node(landing), "dcat:downloadURL": node(file),
      "dcat:mediaType": node("https://www.iana.org/assignments/media-types/\(mediaType)"),
      "dcat:byteSize": size.map { typed(String($0), "xsd:nonNegativeInteger") }, "dct:license": licence,
      "dct:modified": modified,
      "spdx:checksum": checksum.map { checksum in
        JSONText(object: [
          "@type": JSONText("spdx:Checksum"), "spdx:algorithm": node("spdx:checksumAlgorithm_sha256"),
          "spdx:checksumValue": typed(checksum, "xsd:hexBinary"),
        ])
      },
    ])
  }

  private var home: String { address(.home) }
  private var page: String { address(edition.addresses.openData) }
  private var licence: JSONText? { package.licence.map { node($0.url) } }
  private var modified: JSONText { typed(package.asOf.iso8601, "xsd:date") }

  private func address(_ path: SitePath) -> String { edition.addresses.absolute(path) }

  private func node(_ address: String) -> JSONText { JSONText(object: ["@id": JSONText(address)]) }

  private func text(_ text: String) -> JSONText {
    JSONText(object: ["@value": JSONText(text), "@language": JSONText(edition.configuration.language)])
  }

  private func typed(_ value: String, _ type: String) -> JSONText {
    JSONText(object: ["@value": JSONText(value), "@type": JSONText(type)])
  }
}

import Records
import StaticSite

/// What a record's page tells search engines of the record, in the terms of schema.org.
struct RecordDescription: Sendable {
  /// What schema.org calls such a record.
  enum Kind: String, Sendable {
    case report = "Report"
    case document = "DigitalDocument"
  }

  let kind: Kind
  let name: String
  let path: SitePath
  /// The list in which it stands: what it is called and where it is.
  let list: (name: String, path: SitePath)
  var reference: String?
  var description: String?
  /// What has become of it, in words.
  var status: String?
  /// How the office counts its versions.
  var version: String?
  /// The day on which what it records was done.
  var created: CalendarDate?
  var published: CalendarDate?
  var modified: CalendarDate?
  /// The records that it replaces.
  var replaced: [JSONText] = []
  /// The stretch of time that it covers, as ISO 8601 writes it.
  var time: String?
  /// The service that it is about.
  var service: JSONText?
}

extension SiteEdition {
  /// Says at the head of a page which record it is about.
  func describe(_ head: inout PageHead, as record: RecordDescription) {
    head.structuredData = structuredData(of: record)
  }

  /// A record as schema.org describes it.
  private func structuredData(of record: RecordDescription) -> JSONText {
    JSONText(object: [
      "@context": JSONText("https://schema.org"), "@type": JSONText(record.kind.rawValue),
      "name": JSONText(record.name), "identifier": record.reference.map { JSONText($0) },
      "description": record.description.map { JSONText($0) }, "url": JSONText(addresses.absolute(record.path)),
      "inLanguage": JSONText(configuration.language), "version": record.version.map { JSONText($0) },
      "creativeWorkStatus": record.status.map { JSONText($0) }, "dateCreated": record.created.map(day),
      "datePublished": record.published.map(day), "dateModified": record.modified.map(day),
      "temporalCoverage": record.time.map { JSONText($0) },
      "isPartOf": JSONText(object: [
        "@type": JSONText("CollectionPage"), "name": JSONText(record.list.name),
        "url": JSONText(addresses.absolute(record.list.path)),
      ]),
      "citation": record.replaced.isEmpty ? nil : JSONText(list: record.replaced),
      "license": configuration.licence.map { JSONText($0.url) }, "publisher": publisher, "about": record.service,
    ])
  }

  /// A record that another one replaces.
  func citation(of kind: RecordDescription.Kind, named name: String, at path: SitePath) -> JSONText {
    JSONText(object: [
      "@type": JSONText(kind.rawValue), "name": JSONText(name), "url": JSONText(addresses.absolute(path)),
    ])
  }

  private func day(_ date: CalendarDate) -> JSONText { JSONText(date.iso8601) }
}

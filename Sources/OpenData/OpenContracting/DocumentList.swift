import Records
import StaticSite

/// Documents and pages about a part of a contracting process, each once, known by its address.
struct DocumentList {
  /// What a document is, where the standard has a word for it.
  enum Kind: String, CaseIterable, Sendable {
    case plannedProcurementNotice, biddingDocuments, contractSummary, contractSigned
  }

  private let language: String
  private var documents: [JSONText] = []
  private var addresses: Set<String> = []

  init(language: String) { self.language = language }

  /// Adds a page of the site.
  mutating func addPage(_ title: String, at url: String, _ kind: Kind? = nil, published: CalendarDate?) {
    add(title, at: url, kind, published: published, format: "text/html", language: language)
  }

  /// Adds a document, be it published with a record or elsewhere.
  mutating func addDocument(_ title: String?, at url: String, _ kind: Kind? = nil) {
    add(title, at: url, kind, published: nil, format: nil, language: nil)
  }

  private mutating func add(
    _ title: String?, at url: String, _ kind: Kind?, published: CalendarDate?, format: String?, language: String?
  ) {
    guard addresses.insert(url).inserted else { return }
    documents.append(
      JSONText(object: [
        "id": JSONText(url), "documentType": kind.map { JSONText($0.rawValue) }, "title": title.map { JSONText($0) },
        "url": JSONText(url), "datePublished": published.map { JSONText(from: $0) },
        "format": format.map { JSONText($0) }, "language": language.map { JSONText($0) },
      ]))
  }

  var json: JSONText? { JSONText(unlessEmpty: documents) }
}

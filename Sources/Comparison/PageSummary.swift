import PageReading

/// As much of a page as has to be kept until all pages are known.
struct PageSummary: Sendable {
  let title: String
  let reference: String?
  let redirect: String?
  /// The titles of the documents that it lists, by the names of their files.
  let documents: [String: String]

  init(_ page: ReadablePage) {
    title = page.title
    reference = page.reference
    redirect = page.redirect
    documents = Dictionary(page.documents.map { ($0.file, $0.title) }) { first, _ in first }
  }
}

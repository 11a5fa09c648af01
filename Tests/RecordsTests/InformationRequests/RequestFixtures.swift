import Diagnostics
import Markdown
import Records

/// A request that was answered and of which nothing is wrong, as `change` leaves it. Its file is
/// `content/foi/<name>.md`; received on 10 February 2025, it was due on 10 March.
func request(_ name: String = "1", _ change: (inout InformationRequest) -> Void = { _ in }) -> InformationRequest {
  let source = ContentFile(path: "foi/\(name).md", displayPath: "content/foi/\(name).md")
  var request = InformationRequest(
    source: source, title: "Request \(name)", status: .closed, organisation: Located("office", at: source.location))
  request.reference = Located("FOI \(name)", at: place(in: source, line: 2))
  request.received = day("2025-02-10")
  request.answered = day("2025-03-10")
  request.outcome = .released
  request.published = day("2025-03-12")
  request.text = text("## Request\n\nHow many?\n\n## Response\n\nSeven.\n", in: source)
  let keys = [
    "title", "status", "received", "acknowledged", "clarification", "extended-to", "answered", "outcome", "published",
    "withheld", "refusals", "internal-review", "corrections",
  ]
  request.keyLines = Dictionary(uniqueKeysWithValues: zip(keys, 3...))
  change(&request)
  return request
}

/// A text as a record has it below its keys.
func text(_ markdown: String, in source: ContentFile) -> MarkdownDocument {
  var diagnostics: [Diagnostic] = []
  return MarkdownDocument(
    parsing: Array(markdown.utf8)[...], in: source.displayPath, startingAtLine: 20, diagnostics: &diagnostics)
}

/// The disclosure log of requests, and what is wrong, as lines.
func disclosureLog(
  of requests: [InformationRequest], under configuration: SiteConfiguration = configuration(),
  asOf date: String = "2025-06-01"
) -> (log: DisclosureLog, faults: [String]) {
  var records = OfficeRecords()
  records.informationRequests = requests
  let (catalogue, faults) = catalogue(of: records, under: configuration, asOf: day(date))
  return (catalogue.disclosureLog, faults)
}

/// A ground on which a request is refused.
func refusal(_ provision: RefusalProvision, test: String? = nil) -> Refusal {
  Refusal(
    provision, reason: "Why.", publicInterestTest: test,
    at: SourceLocation(file: "content/foi/1.md", line: 14, column: 5))
}

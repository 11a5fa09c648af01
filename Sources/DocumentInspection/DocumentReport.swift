import SystemPackage

/// What was found in one document.
public struct DocumentReport: Hashable, Sendable {
  /// The document.
  public let document: InspectedDocument
  /// What it holds besides what its readers see, in the order of the document.
  public internal(set) var findings: [DocumentFinding] = []
  /// What its readers see or can search for, place by place.
  public internal(set) var texts: [PlacedText] = []
  /// What could not be looked for.
  public internal(set) var omissions: [OmittedCheck] = []

  init(_ document: InspectedDocument, remembering known: PartialReport = PartialReport()) {
    self.document = document
    add(known)
  }

  /// What was found, without the document.
  var partial: PartialReport { PartialReport(findings: findings, texts: texts, omissions: omissions) }

  /// Adds what another look at the same document found.
  mutating func add(_ other: PartialReport) {
    findings += other.findings
    texts += other.texts
    omissions += other.omissions
  }
}

/// What one look at a document found.
struct PartialReport: Hashable, Sendable, Codable {
  var findings: [DocumentFinding] = []
  var texts: [PlacedText] = []
  var omissions: [OmittedCheck] = []

  /// The same of a file that lies within the document.
  func within(_ file: String) -> PartialReport {
    PartialReport(
      findings: findings.map { $0.within(file) },
      texts: texts.map { PlacedText($0.text, at: .within($0.place, file: file)) }, omissions: omissions)
  }
}

/// Text of a document, and where it stands.
public struct PlacedText: Hashable, Sendable, Codable {
  /// Where it stands.
  public let place: DocumentPlace
  /// The text as it stands there.
  public let text: String

  /// Text at a place.
  public init(_ text: String, at place: DocumentPlace) {
    self.place = place
    self.text = text
  }
}

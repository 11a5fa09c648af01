/// The stable names of everything that can be wrong. `Documentation/diagnostics.md` explains each.
///
/// A name, once released, keeps its meaning: people search for it, and offices' own scripts look for it.
public enum DiagnosticIdentifier: String, CaseIterable, Hashable, Sendable, Codable {
  // Files
  case controlCharacter = "control-character"
  case emptyFile = "empty-file"
  case fileTooLarge = "file-too-large"
  case invalidUTF8 = "invalid-utf8"
  case outsideContent = "outside-content"
  case unreadableFile = "unreadable-file"
  case unusedFile = "unused-file"

  // Front matter and YAML
  case duplicateKey = "duplicate-key"
  case invalidDate = "invalid-date"
  case invalidValue = "invalid-value"
  case invalidYAML = "invalid-yaml"
  case misplacedComment = "misplaced-comment"
  case missingFrontMatter = "missing-front-matter"
  case missingKey = "missing-key"
  case unclosedFrontMatter = "unclosed-front-matter"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"

  // Tables
  case brokenRow = "broken-row"
  case htmlEntity = "html-entity"
  case missingCell = "missing-cell"
  case missingColumn = "missing-column"
  case mojibake
  case notCSV = "not-csv"
  case possibleIndividual = "possible-individual"
  case spreadsheetDamage = "spreadsheet-damage"
  case unknownColumn = "unknown-column"

  // Markdown
  case brokenHeading = "broken-heading"
  case brokenLink = "broken-link"
  case brokenTable = "broken-table"
  case droppedHTML = "dropped-html"
  case emptyHeading = "empty-heading"
  case firstLevelHeading = "first-level-heading"
  case malformedRedaction = "malformed-redaction"
  case missingAltText = "missing-alt-text"
  case skippedHeadingLevel = "skipped-heading-level"
  case unsafeLink = "unsafe-link"

  // Records
  case ambiguousReference = "ambiguous-reference"
  case checkDigit = "check-digit"
  case contradiction = "contradiction"
  case duplicateFigure = "duplicate-figure"
  case duplicateReference = "duplicate-reference"
  case duplicateSpelling = "duplicate-spelling"
  case futurePayment = "future-payment"
  case incompleteProcurement = "incomplete-procurement"
  case incompleteWithholding = "incomplete-withholding"
  case latePublication = "late-publication"
  case lateResponse = "late-response"
  case likelyDuplicate = "likely-duplicate"
  case linkToUnpublished = "link-to-unpublished"
  case missingAttachment = "missing-attachment"
  case missingDate = "missing-date"
  case missingGround = "missing-ground"
  case missingNumber = "missing-number"
  case missingPart = "missing-part"
  case missingPublication = "missing-publication"
  case missingReference = "missing-reference"
  case numberOutOfOrder = "number-out-of-order"
  case overdueResponse = "overdue-response"
  case overdueReview = "overdue-review"
  case repeatedPart = "repeated-part"
  case requesterNamed = "requester-named"
  case socialValue = "social-value"
  case stalePublication = "stale-publication"
  case unknownOrganisation = "unknown-organisation"
  case unknownPriority = "unknown-priority"
  case unknownReference = "unknown-reference"

  // Attached documents
  case checkNotRun = "check-not-run"
  case coveredText = "covered-text"
  case documentAuthor = "document-author"
  case documentComment = "document-comment"
  case documentLink = "document-link"
  case documentScript = "document-script"
  case embeddedFile = "embedded-file"
  case hiddenContent = "hidden-content"
  case pictureLocation = "picture-location"
  case uninspectedDocument = "uninspected-document"

  // The ledger
  case damagedLedger = "damaged-ledger"
  case identifierChanged = "identifier-changed"
  case recordChanged = "record-changed"
  case recordGone = "record-gone"
  case recordMoved = "record-moved"

  // The site
  case duplicateAddress = "duplicate-address"
  case lowContrast = "low-contrast"

  // Templates and words
  case invalidTemplate = "invalid-template"
  case missingTemplate = "missing-template"
  case missingWord = "missing-word"
  case unknownPartial = "unknown-partial"
  case unknownVariable = "unknown-variable"
  case unusedWord = "unused-word"

  // Leaks
  case leakedText = "leaked-text"
  case looseException = "loose-exception"
  case personalDetails = "personal-details"

  // Publishing
  case foreignFile = "foreign-file"
  case outputBusy = "output-busy"
  case outputOverlapsInput = "output-overlaps-input"
  case publishingFailed = "publishing-failed"
}

extension DiagnosticIdentifier {
  /// Whether the line that a message is about may hold what nobody else is to read, so that it must not stand in the log
  /// of a build.
  var concernsSecrets: Bool { [.leakedText, .looseException, .personalDetails].contains(self) }
}

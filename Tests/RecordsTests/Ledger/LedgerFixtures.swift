import Diagnostics
import Records
import TestSupport

/// The public records of a day, what their site has at which address, and what is wrong when a ledger knows of others.
struct LedgerScene {
  var subjects: [LedgerSubject]
  /// Addresses that lead on, or say that something was withdrawn.
  var signposts: Set<String> = []
  /// Addresses of pages that are no records.
  var lists: Set<String> = []
  var records = OfficeRecords()
  /// How the office numbers its decisions.
  var numbering = DecisionNumbering(configuration())
  var day = "2014-01-10"

  static let source = ContentFile(path: "ledger.csv", displayPath: "content/ledger.csv")
  static let empty = Ledger(source: source, entries: [])

  init(_ subjects: LedgerSubject...) { self.subjects = subjects }

  private func check(_ ledger: Ledger) -> LedgerCheck {
    let addresses = LedgerCheck.Addresses(
      taken: signposts.union(subjects.map(\.address)), signposts: signposts.union(subjects.flatMap(\.formerAddresses)),
      lists: lists)
    return LedgerCheck(ledger, subjects: subjects, addresses: addresses, asOf: RecordsTests.day(day))
  }

  /// What a build of the day would remember.
  func recorded(after ledger: Ledger = empty) -> Ledger { check(ledger).updated }

  /// What is wrong, as lines.
  func faults(against ledger: Ledger) -> [String] { check(ledger).faults(among: records, numbering: numbering).lines }

  /// How many records the ledger does not know.
  func unrecorded(by ledger: Ledger) -> Int { check(ledger).unrecordedCount }
}

extension Decision {
  /// The record as the ledger has to know it, at an address made of its reference and title.
  func subject(_ change: (inout LedgerSubject) -> Void = { _ in }) -> LedgerSubject {
    let name = reference?.value.text ?? "undated"
    var subject = LedgerSubject(
      kind: .decision, name: reference?.value.text ?? source.path, file: source.path, location: source.location,
      address: "/decisions/\(name)-\(title.lowercased().split(separator: " ").joined(separator: "-"))/", title: title)
    subject.reference = reference?.value.text
    subject.formerAddresses = redirects.map(\.value)
    subject.date = date
    subject.published = published
    subject.corrections = corrections.map(\.date)
    subject.withdrawn = withdrawal?.date
    subject.form = publicForm
    change(&subject)
    return subject
  }
}

/// A procurement as the ledger has to know it, with the identifier that its contracting process has today.
func procurement(_ id: String, process: String?) -> LedgerSubject {
  let file = "procurements/\(id).md"
  var subject = LedgerSubject(
    kind: .procurement, name: id, file: file, location: SourceLocation(file: "content/\(file)"),
    address: "/procurements/\(id)/", title: id)
  subject.openContractingID = process
  return subject
}

/// A row of a register as the ledger has to know it.
func contract(_ name: String, at address: String) -> LedgerSubject {
  LedgerSubject(
    kind: .contract, name: name, file: nil, location: SourceLocation(file: "content/contracts/a.csv", line: 2),
    address: address, title: "Cars")
}

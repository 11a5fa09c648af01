import Diagnostics
import Records

/// The records that the public may not know of on the day, and why: what ends soonest first, then drafts.
struct KeptBackSection: ReportSection {
  static let key = "keptBack"

  /// A record that is kept back.
  struct Record: Encodable {
    let reference: String?
    let title: String
    let file: String
    let line: Int?
    /// `embargo`, `draft` or `misread`.
    let reason: String
    /// The day on which it becomes public by itself.
    let until: String?
  }

  let records: [Record]

  init(_ keptBack: [KeptBackRecord]) {
    records = keptBack.compactMap(Record.init).sorted { left, right in
      (left.until ?? "9999-99-99", left.reason, left.file, left.line ?? 0)
        < (right.until ?? "9999-99-99", right.reason, right.file, right.line ?? 0)
    }
  }

  var heading: String? {
    guard !records.isEmpty else { return nil }
    let misread = records.count { $0.reason == "misread" }
    let rest = misread > 0 ? ", and \(misread) that cannot be understood" : ""
    return "Kept back: \((records.count - misread).counted("record"))\(rest)"
  }

  var lines: [String] {
    Self.shortened(
      records.map { record in
        let name = [record.reference, record.title].compactMap(\.self).joined(separator: ", ")
        return "\(record.state): \(name) (\(SourceLocation(file: record.file, line: record.line).description))"
      })
  }
}

extension KeptBackSection.Record {
  /// A request for information without an answer is not kept back: it is counted among the requests.
  fileprivate init?(_ record: KeptBackRecord) {
    let until: CalendarDate?
    switch record.reason {
    case .draft: (reason, until) = ("draft", nil)
    case .misread: (reason, until) = ("misread", nil)
    case .unanswered: return nil
    case .embargoed(let day): (reason, until) = ("embargo", day)
    }
    self.until = until?.iso8601
    reference = record.reference
    title = record.title
    file = record.location.file
    line = record.location.line
  }

  fileprivate var state: String {
    if let until { return "until \(until)" }
    return reason == "misread" ? "cannot be understood" : reason
  }
}

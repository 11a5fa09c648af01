import Diagnostics
import Records

/// A configuration whose decisions are numbered by patterns, the present one first.
func configuration(
  numberedBy patterns: String..., restart: ReferencePattern.Restart? = nil, from start: String? = nil
) throws -> SiteConfiguration {
  var configuration = configuration()
  configuration.references = try patterns.map { text in
    let pattern = try ReferencePattern(text, restart: restart)
    return ReferenceSeries(
      kind: .decision, organisation: nil, pattern: pattern, completeFrom: start.flatMap(pattern.start(named:)))
  }
  return configuration
}

/// A decision with a reference, taken on a day and published on it. Its file is `content/decisions/<file>.md`.
func decision(
  _ reference: String, on date: String?, file: String? = nil, _ change: (inout Decision) -> Void = { _ in }
) -> Decision {
  decision(file ?? reference.replacing("/", with: "-")) { record in
    record.reference = Located(DecisionReference(reference), at: place(in: record.source, line: 2))
    record.date = date.map(day)
    record.published = date.map(day)
    change(&record)
  }
}

/// An entry of `decisions/numbers.yaml`, in a line of its own.
func declared(
  _ first: String, to last: String? = nil, _ status: DeclaredNumber.Status, line: Int = 1
) -> DeclaredNumber {
  let file = ContentFile(path: DeclaredNumbers.path, displayPath: "content/" + DeclaredNumbers.path)
  return DeclaredNumber(
    first: Located(first, at: place(in: file, line: line)),
    last: last.map { Located($0, at: place(in: file, line: line + 1)) },
    status: status, reason: "Because.")
}

/// What an office keeps: decisions, and what it says of their numbers.
func records(_ decisions: [Decision], _ entries: [DeclaredNumber] = [], last: [String] = []) -> OfficeRecords {
  var records = OfficeRecords()
  records.decisions = decisions
  records.numbers.entries = entries
  let file = ContentFile(path: DeclaredNumbers.path, displayPath: "content/" + DeclaredNumbers.path)
  records.numbers.last = last.map { Located($0, at: place(in: file, line: 90)) }
  return records
}

extension Catalogue {
  /// Its sequences of numbers, an entry each as `1: decision`, `2-4: not-used` or `5: nothing`.
  var numberLines: [[String]] {
    numbers.sequences.map { sequence in
      sequence.entries.map { entry in
        let numbers = entry.numbers
        let range = numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)"
        let content =
          switch entry.content {
          case .decision(let position): decisions[position].title
          case .declared(let declared): declared.status.rawValue
          case .unexplained: "nothing"
          }
        return "\(range): \(content)" + entry.explanations.map { " (\($0.status.rawValue))" }.joined()
      }
    }
  }
}

import Diagnostics
import Records

/// The whole picture of the content on a day, as `check` gives it: what is wrong by kind, what was found, what is kept
/// back, and how the office's own undertakings stand.
struct CheckReport {
  /// The day for which all this holds.
  let day: CalendarDate
  /// Its parts, in the order in which a person reads them.
  let sections: [any ReportSection]

  /// Puts together what is known.
  init(of preparation: Preparation) {
    day = preparation.day
    var sections: [any ReportSection] = [FaultsSection(preparation.diagnostics), RecordsSection(preparation.tally)]
    sections += [LedgerSection(preparation), KeptBackSection(preparation.keptBack)]
    if let catalogue = preparation.catalogue {
      sections += [
        NumbersSection(catalogue), TimelinessSection(catalogue), WithheldSection(catalogue),
        RequestsSection(catalogue.disclosureLog), SchemeSection(catalogue.schemeStanding),
      ]
    }
    sections.append(SkippedChecksSection(preparation.diagnostics, of: preparation.search))
    self.sections = sections
  }

  /// The report for people, each line with its end.
  var text: String {
    sections.map { section in
      guard let heading = section.heading else { return "" }
      return "\n" + heading + "\n" + section.lines.map { "  " + Self.printable($0) + "\n" }.joined()
    }.joined()
  }

  /// A line without what would move the terminal's cursor, whatever somebody wrote into a record.
  private static func printable(_ line: String) -> String {
    line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
  }
}

/// A part of the report of `check`.
protocol ReportSection: Encodable {
  /// Under what name programs find it. A name, once released, keeps its meaning.
  static var key: String { get }
  /// What it is about, and how much there is of it; `nil` when a person need not be told.
  var heading: String? { get }
  /// What else it says to a person, a line each.
  var lines: [String] { get }
}

extension ReportSection {
  /// A list that stays readable: the first lines, and how many more there are.
  static func shortened(_ lines: [String]) -> [String] {
    guard lines.count > shownLines else { return lines }
    return lines.prefix(shownLines) + ["and \(lines.count - shownLines) more"]
  }
}

/// How many lines of a list are shown. The JSON form has all of them.
private let shownLines = 20

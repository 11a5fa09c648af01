import ContentLoading
import Diagnostics
import Markdown
import Records
import SystemPackage

/// What the office has already, as far as a new record must fit in.
public struct ExistingRecords: Sendable {
  /// The office's settings.
  public let configuration: SiteConfiguration

  private let records: OfficeRecords

  /// Finds out what is there.
  ///
  /// - Returns: `nil` when the office's settings could not be read.
  public init?(_ content: LoadedContent) {
    guard let configuration = content.configuration else { return nil }
    self.configuration = configuration
    records = content.records
  }

  /// The next reference of the series that the settings state, or `nil` when they state none, or when the next one would
  /// easily be taken for another.
  public func nextReference(
    of kind: ReferenceSeries.Kind, for organisation: String, on day: CalendarDate
  ) -> String? {
    guard let series = configuration.series(of: kind, for: organisation) else { return nil }
    let declared = kind == .decision ? DecisionNumbering(configuration).highestReferences(in: records.numbers) : []
    let next = series.pattern.next(after: references(of: kind) + declared, on: day)
    return fault(ofReference: next, of: kind, on: day) == nil ? next : nil
  }

  /// Why a reference cannot be given to a new record of a day, or `nil` when it can.
  public func fault(
    ofReference reference: String, of kind: ReferenceSeries.Kind, on day: CalendarDate
  ) -> String? {
    let form = DecisionReference(reference).confusableForm
    guard !form.isEmpty else { return "a reference has at least one letter or digit" }
    let patterns = configuration.references.filter { $0.kind == kind }.map(\.pattern)
    let taken = references(of: kind).first { other, date in
      // The same number of another year is another decision; contracts and procurements are known by it alone.
      let isOfOtherYear = patterns.contains { $0.tellsApart(reference, on: day, from: other, on: date) }
      guard kind != .decision || !isOfOtherYear else { return false }
      return DecisionReference(other).confusableForm == form || patterns.contains { $0.numbersAlike(reference, other) }
    }
    guard let taken else { return kind == .decision ? declaration(ofReference: reference, on: day) : nil }
    return taken.reference == reference
      ? "'\(reference)' is already taken"
      : "'\(reference)' is easily confused with '\(taken.reference)', which is taken"
  }

  /// That no decision is to have a number, because the office has said so; a deferred one may be taken up again.
  private func declaration(ofReference reference: String, on day: CalendarDate) -> String? {
    let status = DecisionNumbering(configuration).declaration(of: reference, on: day, in: records.numbers)?.status
    guard let status, status != .deferred else { return nil }
    return "'\(reference)' is said to be \(status.rawValue) in \(DeclaredNumbers.path)"
  }

  /// The decision maker of the latest decision of an organisation, or `nil` when no record names one.
  public func latestDecisionMaker(of organisation: String) -> String? {
    let decisions = records.decisions.filter { $0.organisation.value == organisation && $0.decisionMaker != nil }
    return decisions.max { ($0.date?.dayNumber ?? 0, $0.source.path) < ($1.date?.dayNumber ?? 0, $1.source.path) }?
      .decisionMaker
  }

  /// Why a record of a folder cannot have a short name, or `nil` when it can.
  public func fault(ofName name: String, in folder: String, of content: WritableFolder) -> String? {
    guard !name.isEmpty, Slug(name, limit: Self.longestName).text == name else {
      return "'\(name)' is not a short name of small letters, digits and hyphens"
    }
    let paths = [name, name + ".md"].map { folder + "/" + $0 }
    let isReserved = folder == PageDraft.folder && configuration.paths.all.contains(name)
    guard !isReserved, !paths.contains(where: content.holds), !names(in: folder).contains(name) else {
      return "the name '\(name)' is already taken"
    }
    return nil
  }

  /// The short name that a title suggests.
  public static func name(for title: String) -> String { Slug(title, limit: 60).text }

  private static let longestName = 100

  /// Procurements and policies are known by their names wherever in their folder they lie.
  private func names(in folder: String) -> [String] {
    switch folder {
    case ProcurementDraft.folder: records.procurements.map(\.id) + unreadableNames(in: folder)
    case PolicyDraft.folder: records.policies.map(\.id) + unreadableNames(in: folder)
    default: []
    }
  }

  private func unreadableNames(in folder: String) -> [String] {
    records.unreadable(below: folder + "/").map(\.source.recordName)
  }

  /// The references that are taken: of drafts too, of records under embargo and of those that cannot be read.
  private func references(of kind: ReferenceSeries.Kind) -> [(reference: String, date: CalendarDate?)] {
    switch kind {
    case .decision:
      records.decisions.compactMap { record in record.reference.map { ($0.value.text, record.filingDate) } }
        + unreadableReferences(in: "decisions")
    case .procurement:
      records.procurements.compactMap { record in record.reference.map { ($0.value, record.published) } }
        + unreadableReferences(in: ProcurementDraft.folder)
    case .contract:
      records.contracts.map { ($0.reference.value.text, $0.published) }
        + unreadableReferences(in: ContractDraft.folder)
    case .informationRequest:
      records.informationRequests.compactMap { record in record.reference.map { ($0.value, record.received) } }
        + unreadableReferences(in: "foi")
    }
  }

  private func unreadableReferences(in folder: String) -> [(reference: String, date: CalendarDate?)] {
    records.unreadable(below: folder + "/").compactMap { record in record.reference.map { ($0, nil) } }
  }
}

extension SectionPaths {
  /// The addresses that parts of the site have.
  fileprivate var all: [String] {
    [decisions, priorities, contracts, suppliers, spend, policies, informationRequests, corrections]
  }
}

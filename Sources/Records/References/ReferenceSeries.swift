import Diagnostics

/// A series of references that an office gives, as `site.yaml` states it under `references`.
public struct ReferenceSeries: Hashable, Sendable {
  /// The records that have references.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Decisions.
    case decision
    /// Contracts of the register.
    case contract
    /// Planned procurements.
    case procurement
    /// Requests for information.
    case informationRequest = "foi"
  }

  /// Which records it numbers.
  public let kind: Kind
  /// The organisation whose records it numbers, or `nil` for those of every organisation.
  public let organisation: Located<String>?
  /// How its references are written.
  public let pattern: ReferencePattern
  /// From where on every number of it is accounted for on the site, or `nil` for all that there are.
  public let completeFrom: SeriesStart?

  /// A series of references.
  public init(
    kind: Kind, organisation: Located<String>?, pattern: ReferencePattern, completeFrom: SeriesStart? = nil
  ) {
    self.kind = kind
    self.organisation = organisation
    self.pattern = pattern
    self.completeFrom = completeFrom
  }
}

extension SiteConfiguration {
  /// The series from which a new record gets its reference: the first one of its organisation, else the first that
  /// belongs to none.
  public func series(of kind: ReferenceSeries.Kind, for organisation: String) -> ReferenceSeries? {
    let candidates = references.filter { $0.kind == kind }
    return candidates.first { $0.organisation?.value == organisation } ?? candidates.first { $0.organisation == nil }
  }
}

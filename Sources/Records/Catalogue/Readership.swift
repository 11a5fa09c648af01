/// Who is to read what a catalogue holds.
public enum Readership: Sendable {
  /// Everybody: the catalogue holds what is public on its day.
  case everybody
  /// Those who write the records: the catalogue holds drafts and records under embargo too. For a preview only.
  case staff

  /// Whether a record belongs into a catalogue of a day.
  func mayRead(_ record: some Publishable, on day: CalendarDate) -> Bool {
    switch self {
    case .everybody: record.isPublic(on: day)
    case .staff: true
    }
  }
}

/// What becomes public on a day, or never.
protocol Publishable {
  /// Whether the public may know of it on a day.
  func isPublic(on day: CalendarDate) -> Bool
}

extension Decision: Publishable {}
extension Contract: Publishable {}
extension Procurement: Publishable {}
extension Policy: Publishable {}
extension InformationRequest: Publishable {}
extension FreePage: Publishable {}

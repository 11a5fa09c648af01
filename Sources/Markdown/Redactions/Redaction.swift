import Diagnostics

/// A mark in a document that something was taken out, such as `[redacted s.40(2)]`.
public struct Redaction: Sendable, Equatable {
  /// The provision that the author names, as records write it: `40(2)` of the Freedom of Information Act 2000, or
  /// `EIR 12(5)(e)` of the Environmental Information Regulations 2004.
  public let exemption: String
  /// Where the mark is written.
  public let location: SourceLocation

  /// A redaction as it stands in a document.
  public init(exemption: String, location: SourceLocation) {
    self.exemption = exemption
    self.location = location
  }
}

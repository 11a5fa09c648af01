import Diagnostics

/// A mark in a document that something was taken out, such as `[redacted s.40(2)]`.
public struct Redaction: Sendable, Equatable {
  /// The section of the Freedom of Information Act 2000 that the author names, without spaces: `40(2)`.
  public let exemption: String
  /// Where the mark is written.
  public let location: SourceLocation

  /// A redaction as it stands in a document.
  public init(exemption: String, location: SourceLocation) {
    self.exemption = exemption
    self.location = location
  }
}

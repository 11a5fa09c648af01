/// A file that should hold a record and cannot be understood. A link to it is not a link to nothing.
public struct UnreadableRecord: Hashable, Sendable {
  /// The file.
  public let source: ContentFile
  /// What its reference probably is.
  public let reference: DecisionReference?

  /// A file that cannot be understood.
  public init(source: ContentFile, reference: DecisionReference?) {
    self.source = source
    self.reference = reference
  }
}

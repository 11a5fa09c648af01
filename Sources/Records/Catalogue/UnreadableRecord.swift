/// What should be a record and cannot be understood: a file, or a row of a register. A link to it is not a link to nothing.
public struct UnreadableRecord: Hashable, Sendable {
  /// The file.
  public let source: ContentFile
  /// What its reference probably is.
  public let reference: String?

  /// A file that cannot be understood.
  public init(source: ContentFile, reference: String?) {
    self.source = source
    self.reference = reference
  }
}

import SystemPackage

/// A document that will be published.
public struct InspectedDocument: Hashable, Sendable {
  /// Where the file is; an absolute path.
  public let file: FilePath
  /// What kind of file it is.
  public let format: DocumentFormat

  /// A document at a place.
  public init(file: FilePath, format: DocumentFormat) {
    self.file = file
    self.format = format
  }
}

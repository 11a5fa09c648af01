import Diagnostics

/// A link of a document, or an image, whose address the catalogue has to give.
public struct InternalLink: Sendable, Equatable {
  /// What it leads to.
  public let destination: LinkDestination
  /// Where it is written.
  public let location: SourceLocation
  /// Whether the destination is shown as an image.
  public let isImage: Bool

  /// A link as it stands in a document.
  public init(destination: LinkDestination, location: SourceLocation, isImage: Bool = false) {
    self.destination = destination
    self.location = location
    self.isImage = isImage
  }
}

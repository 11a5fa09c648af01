import SystemPackage

/// A file that belongs to a record which the public may not read.
public struct HiddenDocument: Sendable {
  /// The file.
  public let path: FilePath
  /// How many bytes it has.
  public let size: Int64
  /// The file of the record, as messages name it.
  public let owner: String
  /// Why the public may not read it.
  public let reason: HiddenText.Reason

  /// A file of a record that is hidden.
  public init(path: FilePath, size: Int64, owner: String, reason: HiddenText.Reason) {
    self.path = path
    self.size = size
    self.owner = owner
    self.reason = reason
  }
}

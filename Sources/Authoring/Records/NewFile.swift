/// A file that is to be written.
public struct NewFile: Sendable {
  /// Its path below the folder into which it goes, with forward slashes.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file that is to be written.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file with a text.
  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

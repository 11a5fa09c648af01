import Platform
import SystemPackage

/// What is published now, for those who read it and change nothing.
public struct PublishedFiles: Sendable {
  private let folder: OpenFolder?

  /// The site in a folder; a folder that is not there holds none.
  public init(in output: FilePath) throws(PublishingError) {
    do throws(Errno) {
      folder = try OpenFolder(output)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw PublishingError(error, "open", output.string) }
      folder = nil
    }
  }

  /// The bytes of a published file, by its path below the output folder.
  ///
  /// - Parameter limit: the most bytes that are read.
  /// - Returns: `nil` when there is no such file, when it is larger than `limit` or when it cannot be read.
  public func bytes(of path: String, upTo limit: Int) -> [UInt8]? {
    try? folder?.readWhole(path, upTo: limit)
  }
}

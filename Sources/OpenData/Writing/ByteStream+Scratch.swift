import Platform
import StaticSite
import SystemPackage

extension ByteStream {
  /// Bytes that were kept in a file.
  ///
  /// - Parameters:
  ///   - pieces: where they stand in it, in their order.
  ///   - file: the file.
  public init(reading pieces: [Range<Int64>], of file: ScratchFile) {
    var pending = pieces[...]
    var fault: String?
    self.init {
      guard let piece = pending.popFirst() else { return nil }
      do {
        return try file.read(piece)
      } catch {
        fault = scratchFault(error)
        return nil
      }
    } fault: {
      fault
    }
  }
}

/// Why bytes could not be kept or read back, in words that fit after "because".
public func scratchFault(_ error: any Error) -> String {
  error as? Errno == .noSpace ? "the disk with the folder for temporary files is full" : "\(error)"
}

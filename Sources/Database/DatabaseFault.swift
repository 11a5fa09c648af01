import GRDB
import OpenData
import SystemPackage

/// Why a database could not be written or read back.
public struct DatabaseFault: Error, Hashable, Sendable {
  /// Why, in words that fit after "because".
  public let reason: String

  init(_ error: any Error) {
    reason =
      switch error {
      case DatabaseError.SQLITE_FULL: scratchFault(Errno.noSpace)
      default: scratchFault(error)
      }
  }
}

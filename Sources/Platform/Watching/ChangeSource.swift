import SystemPackage

/// A folder of which changes can be asked, in one way or another.
protocol ChangeSource: Sendable {
  /// The way.
  var method: FolderWatcher.Method { get }
  /// What can be read as soon as something may have changed, if the operating system offers that.
  var descriptor: FileDescriptor? { get }

  /// What was found since the last time.
  ///
  /// - Throws: when changes cannot be found in this way any longer.
  mutating func findings() throws(Errno) -> Findings
}

/// What was found below a watched folder, the last of several things that happened at a path.
struct Findings: Sendable, Equatable {
  /// What was found at a path.
  enum Kind: Sendable {
    /// A file whose writing is finished.
    case written
    /// A file that came here by a rename.
    case movedIn
    /// A file that is gone, or is there without having been written here: perhaps one step of several.
    case unsettled
    /// A file that somebody has begun to write.
    case begun
  }

  /// Each path and what was found there.
  var kinds: [String: Kind] = [:]
  /// Whether there may be more.
  var areIncomplete = false
}

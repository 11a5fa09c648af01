import Records

/// Which files of one kind are to be read again.
enum Staleness<Record: Sendable> {
  /// All of them.
  case everything
  /// Those at these paths.
  case files(Set<String>)
  /// Those of which, and of what was read, this says so.
  case depending((ContentFile, Reading<Record>) -> Bool)
}

/// What an archive says of itself.
public struct ArchiveFacts: Sendable {
  /// The URL of the site, without a slash at its end.
  public let address: String
  /// What the site is called.
  public let title: String
  /// The day for which the site was made. The archive knows no other time, so that the same site gives the same bytes.
  public let day: ArchiveDay
  /// The program that writes the archive, with its version.
  public let software: String

  /// What an archive says of itself.
  public init(address: String, title: String, day: ArchiveDay, software: String) {
    self.address = address
    self.title = title
    self.day = day
    self.software = software
  }
}

extension ArchiveFacts {
  /// Scheme and host of the site, without the folder in which it stands.
  var origin: String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.prefix(3).joined(separator: "/")
  }
}

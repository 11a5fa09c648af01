import Diagnostics

/// What an office lets through the check for leaks, in `content/site.yaml` under `leak-check`.
public struct LeakCheckSettings: Sendable, Hashable {
  /// Addresses, numbers and names that are meant for the public; `@` and a domain stands for all addresses of it.
  public var allowed: [Located<String>] = []
  /// Names that may stand in the properties of documents, such as that of a firm that writes reports.
  public var documentAuthors: [String] = []
  /// In which public files the texts of which hidden records may stand.
  public var shared: [SharedPassage] = []
  /// How `leak-check` and its lists are written, as far as they are there: a message that offers an exception says where
  /// it belongs.
  public var keys: [WrittenKey] = []

  /// What holds when an office settles nothing.
  public init() {}
}

/// An exception: text of a hidden record may stand in a public one.
public struct SharedPassage: Sendable, Hashable {
  /// The file of the hidden record, below the content folder.
  public let hidden: Located<String>
  /// The public file, below the content folder.
  public let published: Located<String>
  /// Why, for those who look through the exceptions.
  public let reason: String?

  /// An exception.
  public init(of hidden: Located<String>, in published: Located<String>, reason: String?) {
    self.hidden = hidden
    self.published = published
    self.reason = reason
  }
}

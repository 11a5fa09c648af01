/// What a file of a site is to those who read the site.
public enum FileUse: Hashable, Sendable {
  /// The page of a record, which somebody writes; with the name of its kind, such as `decision`.
  case record(String)
  /// A page that is worked out from records; with the name of its part of the site, such as `decision log`.
  case page(String)
  /// A document that is published beside the page of a record.
  case document
  /// The rows of a table.
  case table
  /// Anything else, by its name, such as `feed of decisions`.
  case other(String)
}

/// Documents of one kind, from the oldest to the newest.
///
/// New records come last, so that the others keep their places and the files about them stay as they are.
public struct SearchKind: Sendable {
  /// The kind as addresses name it; in lower case.
  public let name: String
  /// What readers call documents of the kind.
  public let label: String
  /// How many there are.
  public let count: Int
  /// The document at a place, counted from 0.
  public let document: @Sendable (Int) -> SearchDocument

  /// The path of the file about a document, below the folder of the search page.
  public func fileName(of number: Int) -> String { "records/\(name)/\(number).json" }

  /// Documents of a kind.
  public init(
    name: String, label: String, count: Int, document: @Sendable @escaping (Int) -> SearchDocument
  ) {
    self.name = name
    self.label = label
    self.count = count
    self.document = document
  }
}

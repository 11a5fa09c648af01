/// The first row of a contracts register, for those who write one.
public enum RegisterHeaders {
  /// Every column in the order of the contracts schema, but those of people to contact, which nobody should fill in.
  public static var all: [String] { ContractColumn.allCases.filter { $0.use != .personal }.map(\.header) }

  /// The column of the reference.
  public static var reference: String { ContractColumn.reference.header }
  /// The column that says what a contract is for.
  public static var title: String { ContractColumn.title.header }
  /// The column of the day from which a contract may be known.
  public static var published: String { ContractColumn.published.header }

  /// Our name for a header as a file writes it, letter case and spaces aside, or `nil` when it is none of ours.
  public static func name(of header: String) -> String? { ContractColumn(header: header)?.header }
}

/// A law under which anybody can ask an office for information, and which says what may be withheld.
public enum InformationLaw: String, CaseIterable, Hashable, Sendable {
  /// The Freedom of Information Act 2000.
  case freedomOfInformation = "foi"
  /// The Environmental Information Regulations 2004 (SI 2004/3391).
  case environmental = "eir"

  /// How messages name it.
  public var name: String {
    switch self {
    case .freedomOfInformation: "Freedom of Information Act 2000"
    case .environmental: "Environmental Information Regulations 2004"
    }
  }

  /// What one of its provisions is called.
  public var provision: String {
    switch self {
    case .freedomOfInformation: "section"
    case .environmental: "regulation"
    }
  }

  /// One of its exemptions, as messages show how to write one.
  var example: String {
    switch self {
    case .freedomOfInformation: "40(2)"
    case .environmental: "r.12(5)(e)"
    }
  }
}

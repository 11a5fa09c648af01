/// What a register calls a contract. It is opaque, like the reference of a decision.
public struct ContractReference: Hashable, Sendable {
  /// The reference as the register writes it.
  public let text: String

  /// A reference as the register writes it.
  public init(_ text: String) { self.text = text }
}

extension ContractReference: CustomStringConvertible {
  /// The reference as the register writes it.
  public var description: String { text }
}

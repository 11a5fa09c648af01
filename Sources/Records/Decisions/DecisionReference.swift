/// What an office calls a decision: `WMPCC 012/2013`, `2023/52`, `PCCML-000485-2019`, `003`.
///
/// It is opaque. Its number is not parsed, its year is not the decision's, and two references are the same only when
/// they are the same letter for letter; offices number by calendar year, by financial year, from 1 each year, or not
/// at all.
public struct DecisionReference: Hashable, Sendable {
  /// The reference as the office writes it.
  public let text: String

  /// A reference as the office writes it.
  public init(_ text: String) { self.text = text }

  /// The reference with case, spaces and punctuation set aside: two references that share it are easily confused.
  public var confusableForm: String { text.confusableForm }
}

extension DecisionReference: CustomStringConvertible {
  /// The reference as the office writes it.
  public var description: String { text }
}

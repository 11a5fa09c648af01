import Diagnostics
import TypedYAML

/// A fact of a new record: what is asked, and which answers will do.
public struct Question: Sendable {
  /// The option that gives the answer, without its hyphens.
  public let option: String
  /// What is asked, in a few words.
  public let text: String
  /// What is answered when nobody says otherwise.
  public let proposal: String?
  /// Whether there has to be an answer.
  public let isRequired: Bool

  private let rule: AnswerRule

  /// A question.
  public init(
    _ option: String, _ text: String, proposal: String? = nil, isRequired: Bool = false, rule: AnswerRule = .line
  ) {
    self.option = option
    self.text = text
    self.proposal = proposal
    self.isRequired = isRequired
    self.rule = rule
  }

  /// Why an answer will not do, or `nil` when it will.
  public func fault(in answer: String) -> String? {
    if answer.isEmpty { return isRequired ? "an answer is needed" : nil }
    return rule.fault(in: answer)
  }
}

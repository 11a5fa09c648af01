import ArgumentParser
import Authoring
import Foundation

/// Gets answers: from options, from the person at the terminal, or from what was proposed.
struct Interview {
  let console: Console
  /// Whether somebody can be asked.
  var isOnTerminal = isatty(STDIN_FILENO) == 1

  /// The person has no more to say.
  struct BrokenOff: Error {}

  /// The answer to a question, or `nil` when it was left unanswered.
  ///
  /// - Parameter given: what the option says. It is not asked for then.
  func answer(to question: Question, given: String?) throws -> String? {
    if let given {
      let answer = given.trimmingCharacters(in: .whitespaces)
      if let fault = question.fault(in: answer) { throw ValidationError("--\(question.option): \(fault).") }
      return answer.isEmpty ? nil : answer
    }
    if isOnTerminal { return try ask(question) }
    guard question.proposal != nil || !question.isRequired else {
      throw ValidationError("--\(question.option) is missing: \(question.text).")
    }
    return question.proposal
  }

  /// The answer to a question that needs one.
  func requiredAnswer(to question: Question, given: String?) throws -> String {
    guard let answer = try answer(to: question, given: given) else {
      throw ValidationError("--\(question.option) is missing: \(question.text).")
    }
    return answer
  }

  private func ask(_ question: Question) throws -> String? {
    let hint = question.proposal.map { " [\($0)]" } ?? (question.isRequired ? "" : " (Enter leaves it out)")
    while true {
      guard let line = console.ask(question.text + hint) else { throw BrokenOff() }
      let answer = line.isEmpty ? question.proposal ?? "" : line
      guard let fault = question.fault(in: answer) else { return answer.isEmpty ? nil : answer }
      console.say("  That will not do: \(fault).")
    }
  }
}

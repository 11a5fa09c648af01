import ArgumentParser
import Authoring
import Foundation

/// Gets answers: from options, from the person at the terminal, or from what was proposed.
struct Interview {
  let console: Console
  /// Whether somebody can be asked.
  let isOnTerminal = isatty(STDIN_FILENO) == 1

  /// What somebody types who wants to answer with nothing although something is proposed.
  private static let nothing = "-"

  /// The person has no more to say.
  struct BrokenOff: Error {}

  /// Says what is being made and how to answer, where somebody is asked.
  func introduce(_ what: String) {
    guard isOnTerminal else { return }
    console.say("\(what). Enter takes what stands in brackets. Ctrl-C ends it, and nothing is written.")
  }

  /// The answer to a question, or `nil` when it was left unanswered.
  ///
  /// - Parameter given: what the option says. It is not asked for then.
  func answer(to question: Question, given: String?) throws -> String? {
    if let given {
      let answer = given.trimmingCharacters(in: .whitespaces)
      if let fault = question.fault(in: answer) { throw ValidationError("--\(question.option): \(Self.ended(fault))") }
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

  /// Carries out what ends in something written, and says what it was; or says why nothing was written.
  static func conclude(on console: Console, _ work: () async throws -> String) async throws {
    do {
      console.summarise(try await work())
    } catch let fault as AuthoringFault {
      console.say("Nothing was written. \(fault.description)")
      throw ExitCode.contentErrors
    } catch is BrokenOff {
      console.say("Nothing was written.")
      throw ExitCode.contentErrors
    }
  }

  private static func ended(_ reason: String) -> String { reason.hasSuffix("?") ? reason : reason + "." }

  private func ask(_ question: Question) throws -> String? {
    let hint = hint(of: question)
    while true {
      guard let line = console.ask(question.text + hint) else { throw BrokenOff() }
      if line == Self.nothing, !question.isRequired { return nil }
      let answer = line.isEmpty ? question.proposal ?? "" : line
      guard let fault = question.fault(in: answer) else { return answer.isEmpty ? nil : answer }
      console.say("  That will not do: \(Self.ended(fault))")
    }
  }

  /// How to take what is proposed, and how to answer with nothing, where that will do.
  private func hint(of question: Question) -> String {
    guard let proposal = question.proposal else { return question.isRequired ? "" : " (Enter leaves it out)" }
    return " [\(proposal)]" + (question.isRequired ? "" : " (\(Self.nothing) leaves it out)")
  }
}

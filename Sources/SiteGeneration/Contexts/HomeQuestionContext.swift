/// The questions that people come with, in the order in which the home page answers them.
enum HomeQuestion: String, CaseIterable, Sendable {
  case decided, cost, paid, coming, ask
}

/// A question that people come with, and what the records answer.
struct HomeQuestionContext: TemplateContext {
  let question: HomeQuestion
  let answers: [HomeAnswerContext]
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Question on the home page", "A question that people come with, and what the records answer.",
    [
      .text("name", "What the question is called in names of places on the page.") { $0.question.rawValue },
      .text("heading", "The question, in words.") { $0.words[.homeQuestion($0.question)] },
      .list("answers", "What the records answer, in a few lines.") { $0.answers },
    ])
}

/// A line of what the records answer.
struct HomeAnswerContext: TemplateContext {
  let text: String
  var href: String?
  var note: String?

  static let variables = TemplateVariables<Self>(
    "Answer on the home page", "A line of what the records answer.",
    [
      .text("text", "What it says.") { $0.text },
      .optionalText("href", "Where the records stand that say it.") { $0.href },
      .optionalText("note", "What is to be known of it, such as what was counted.") { $0.note },
    ])
}

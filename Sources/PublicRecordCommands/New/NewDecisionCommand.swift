import ArgumentParser
import Authoring
import Records

/// `public-record new decision`.
struct NewDecisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision", abstract: "Begins the record of a decision, as a draft with the parts of the form.")

  @OptionGroup var common: NewRecordOptions
  @Option(help: "What the decision is about.") var title: String?
  @Option(help: ArgumentHelp("The day of the decision. Default: today.", valueName: "day")) var date: String?
  @Option(help: ArgumentHelp("Whose decision it is: the id from site.yaml.", valueName: "id")) var organisation: String?
  @Option(help: "What the office calls it. Default: the next of the series in site.yaml.") var reference: String?
  @Option(help: ArgumentHelp("The post that takes the decision.", valueName: "post")) var decisionMaker: String?
  @Option(help: ArgumentHelp("open, part-confidential or confidential.", valueName: "word"))
  var confidentiality: String?
  @Option(help: "The name of its folder. Default: made of the title.") var name: String?

  func run() async throws {
    try await NewRecordRun.begin("A new decision", common) { run in
      let title = try run.requiredAnswer(to: Question("title", "Title", isRequired: true), given: title)
      let date = try run.day(
        Question("date", "Day of the decision", proposal: run.today.iso8601, isRequired: true, rule: .day), given: date)
      let organisation = try run.organisation("organisation", given: organisation)
      let reference = try run.reference(of: .decision, for: organisation.id, on: date, given: reference)
      let maker = Question(
        "decision-maker", "Decision maker: a post, not a person",
        proposal: run.existing.latestDecisionMaker(of: organisation.id))
      let decisionMaker = try run.answer(to: maker, given: decisionMaker)
      var draft = DecisionDraft(title: title, date: date, confidentiality: try confidentiality(run))
      draft.reference = reference
      draft.organisation = organisation.stated
      draft.decisionMaker = decisionMaker
      let name = try run.name(for: title, in: DecisionDraft.folder(on: date), given: name)
      return try run.write(draft.file(named: name, under: run.existing.configuration))
    }
  }

  /// How much of it the public may read, for which there is no usual answer.
  private func confidentiality(_ run: NewRecordRun) throws -> Confidentiality {
    let question = Question(
      "confidentiality", "Confidentiality (open, part-confidential or confidential)", isRequired: true,
      rule: .choice(of: Confidentiality.self))
    return Confidentiality(rawValue: try run.requiredAnswer(to: question, given: confidentiality)) ?? .confidential
  }
}

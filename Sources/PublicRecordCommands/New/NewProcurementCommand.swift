import ArgumentParser
import Authoring
import Records

/// `public-record new procurement`.
struct NewProcurementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procurement", abstract: "Begins the record of something that the office plans to buy.")

  @OptionGroup var common: NewRecordOptions
  @Option(help: "What is to be bought, in a few words.") var title: String?
  @Option(help: "What is to be bought, in a sentence or two.") var summary: String?
  @Option(help: ArgumentHelp("The organisation that buys: the id from site.yaml.", valueName: "id")) var buyer: String?
  @Option(help: "What the office calls it. Default: the next of the series in site.yaml.") var reference: String?
  @Option(help: ArgumentHelp("What it may be worth over its term, in pounds.", valueName: "amount"))
  var estimatedValue: String?
  @Option(help: ArgumentHelp("The month in which the contract is to start, as 2027-04.", valueName: "month"))
  var plannedStart: String?
  @Option(help: "The name of its folder. Default: made of the title.") var name: String?

  func run() async throws {
    try await NewRecordRun.begin("A new procurement", common) { run in
      var draft = ProcurementDraft(
        title: try run.requiredAnswer(to: Question("title", "Title", isRequired: true), given: title))
      draft.summary = try run.answer(to: Question("summary", "Summary, in a sentence or two"), given: summary)
      let buyer = try run.organisation("buyer", given: buyer)
      draft.buyer = buyer.stated
      draft.reference = try run.reference(of: .procurement, for: buyer.id, on: run.today, given: reference)
      draft.estimatedValue = try run.answer(
        to: Question("estimated-value", "Estimated value in pounds, without commas", rule: .amount),
        given: estimatedValue)
      draft.plannedStart = try run.answer(
        to: Question("planned-start", "Month of the planned start, such as 2027-04", rule: .month), given: plannedStart)
      let name = try run.name(for: draft.title, in: ProcurementDraft.folder, given: name)
      return try run.write(draft.file(named: name, under: run.existing.configuration))
    }
  }
}

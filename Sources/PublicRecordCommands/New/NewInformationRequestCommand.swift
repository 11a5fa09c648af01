import ArgumentParser
import Authoring
import Records

/// `public-record new foi`.
struct NewInformationRequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foi",
    abstract: "Begins the record of a request for information, as a draft. Who asked has no place in it.")

  @OptionGroup var common: NewRecordOptions
  @Option(help: "What is asked for, in a few words.") var title: String?
  @Option(help: ArgumentHelp("The day on which it arrived. Default: today.", valueName: "day")) var received: String?
  @Option(help: ArgumentHelp("foi, or eir for environmental information. Default: foi.", valueName: "word"))
  var regime: String?
  @Option(help: ArgumentHelp("Whom it was sent to: the id from site.yaml.", valueName: "id")) var organisation: String?
  @Option(help: "What the office calls it. Default: the next of the series in site.yaml.") var reference: String?
  @Option(help: "The name of its folder. Default: made of the title.") var name: String?

  func run() async throws {
    try await NewRecordRun.begin("A new request for information", common) { run in
      let title = try run.requiredAnswer(
        to: Question("title", "What is asked for, in a few words", isRequired: true), given: title)
      let received = try run.day(
        Question("received", "Day on which it arrived", proposal: run.today.iso8601, isRequired: true, rule: .day),
        given: received)
      let law = Question(
        "regime", "Law (foi, or eir for environmental information)",
        proposal: InformationLaw.freedomOfInformation.rawValue, isRequired: true,
        rule: .choice(of: InformationLaw.self))
      let regime = InformationLaw(rawValue: try run.requiredAnswer(to: law, given: regime))
      let organisation = try run.organisation("organisation", given: organisation)
      var draft = InformationRequestDraft(
        title: title, received: received, regime: regime ?? .freedomOfInformation)
      draft.reference = try run.reference(
        of: .informationRequest, for: organisation.id, on: received, given: reference)
      draft.organisation = organisation.stated
      let name = try run.name(for: title, in: InformationRequestDraft.folder(on: received), given: name)
      return try run.write(draft.file(named: name, under: run.existing.configuration))
    }
  }
}

import ArgumentParser
import Authoring

/// `public-record new policy`.
struct NewPolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Begins a policy or strategy, as a draft.")

  @OptionGroup var common: NewRecordOptions
  @Option(help: "The title of the policy.") var title: String?
  @Option(help: "What it is about, in a sentence.") var summary: String?
  @Option(help: ArgumentHelp("Whose policy it is: the id from site.yaml.", valueName: "id")) var organisation: String?
  @Option(help: ArgumentHelp("The post that answers for it.", valueName: "post")) var owner: String?
  @Option(help: "The name of its folder. Default: made of the title.") var name: String?

  func run() async throws {
    try await NewRecordRun.begin("A new policy", common) { run in
      var draft = PolicyDraft(
        title: try run.requiredAnswer(to: Question("title", "Title", isRequired: true), given: title))
      draft.summary = try run.answer(to: Question("summary", "Summary, in a sentence"), given: summary)
      draft.organisation = try run.organisation("organisation", given: organisation).stated
      draft.owner = try run.answer(
        to: Question("owner", "Owner: a post, not a person"), given: owner)
      let name = try run.name(for: draft.title, in: PolicyDraft.folder, given: name)
      return try run.write(draft.file(named: name, under: run.existing.configuration))
    }
  }
}

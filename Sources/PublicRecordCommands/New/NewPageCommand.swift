import ArgumentParser
import Authoring

/// `public-record new page`.
struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Begins a page that is no record, as a draft.")

  @OptionGroup var common: NewRecordOptions
  @Option(help: "The heading of the page.") var title: String?
  @Option(help: "What the page is about, in a sentence.") var description: String?
  @Option(help: "The name of its file, which is its address. Default: made of the title.") var name: String?

  func run() async throws {
    try await NewRecordRun.begin("A new page", common) { run in
      var draft = PageDraft(
        title: try run.requiredAnswer(to: Question("title", "Title", isRequired: true), given: title))
      draft.description = try run.answer(
        to: Question("description", "Description for search engines, in a sentence"), given: description)
      let name = try run.name(for: draft.title, in: PageDraft.folder, given: name)
      // Nothing links to a new page, so that nobody would find it in the preview.
      return try run.write(draft.file(named: name)) + ", for the page at \(PageDraft.address(named: name))"
    }
  }
}

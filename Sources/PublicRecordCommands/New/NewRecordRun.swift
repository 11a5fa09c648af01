import ArgumentParser
import Authoring
import ContentLoading
import Diagnostics
import Foundation
import Records
import SystemPackage

/// The option that every kind of new record has.
struct NewRecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the records and site.yaml.", valueName: "folder"))
  var content = "content"
}

/// One run of `public-record new`: what is there already, who is asked, and where the record goes.
struct NewRecordRun {
  let existing: ExistingRecords
  let content: WritableFolder
  let contentPath: FilePath
  let today: CalendarDate

  private let interview: Interview
  private let console = Console(format: .text)

  /// Begins a record: `write` asks for what it needs and says what was written.
  ///
  /// - Throws: a usage error for an answer that is missing or will not do, and an exit status for everything else that
  ///   is in the way. Nothing was written then.
  static func begin(
    _ what: String, _ options: NewRecordOptions, _ write: (NewRecordRun) throws -> String
  ) async throws {
    let console = Console(format: .text)
    try await Interview.conclude(on: console) {
      let run = try await NewRecordRun(options, console: console)
      run.interview.introduce(what)
      return """
        Written: \(try write(run))
        Next: open it in an editor and fill in what is missing.
        'public-record check' says what is wrong, 'public-record preview' shows it.
        """
    }
  }

  private init(_ options: NewRecordOptions, console: Console) async throws {
    let loader = ContentLoader(
      folder: FilePath(options.content), displayPath: options.content,
      workers: ProcessInfo.processInfo.activeProcessorCount)
    let loaded = await loader.load()
    guard let existing = ExistingRecords(loaded) else {
      console.report(loaded.diagnostics.filter { $0.severity == .error })
      throw AuthoringFault("Mend the settings of the site first; without them nobody knows what a record needs.")
    }
    self.existing = existing
    contentPath = FilePath(options.content)
    content = try WritableFolder(contentPath, displayPath: options.content)
    today = try Today.forCommand()
    interview = Interview(console: console)
  }
}

extension NewRecordRun {
  /// The answer to a question, or `nil` when it was left unanswered.
  func answer(to question: Question, given: String?) throws -> String? {
    try interview.answer(to: question, given: given)
  }

  /// The answer to a question that needs one.
  func requiredAnswer(to question: Question, given: String?) throws -> String {
    try interview.requiredAnswer(to: question, given: given)
  }

  /// A day.
  func day(_ question: Question, given: String?) throws -> CalendarDate {
    guard let day = CalendarDate(try requiredAnswer(to: question, given: given)) else {
      throw ValidationError("--\(question.option) takes a day, such as 2026-05-12.")
    }
    return day
  }

  /// The organisation of the record. Nobody is asked where there is only one.
  ///
  /// - Returns: the organisation, and what the record says of it: nothing, where it is the one that all have.
  func organisation(_ option: String, given: String?) throws -> (id: String, stated: String?) {
    let configuration = existing.configuration
    let usual = configuration.defaultOrganisation
    guard given != nil || configuration.organisations.count > 1 else { return (usual, nil) }
    let ids = configuration.organisations.map(\.id).joined(separator: ", ")
    let question = Question(
      option, "Organisation (\(ids))", proposal: usual, isRequired: true,
      rule: .organisation(of: configuration))
    let id = try requiredAnswer(to: question, given: given)
    return (id, id == usual ? nil : id)
  }

  /// The reference of the record: the next of the series is proposed.
  func reference(
    of kind: ReferenceSeries.Kind, for organisation: String, on day: CalendarDate, rule: AnswerRule = .line,
    isRequired: Bool = false, given: String?
  ) throws -> String? {
    let records = existing
    let question = Question(
      "reference", "Reference", proposal: records.nextReference(of: kind, for: organisation, on: day),
      isRequired: isRequired, rule: rule.refusing { records.fault(ofReference: $0, of: kind, on: day) })
    return try answer(to: question, given: given)
  }

  /// The short name of the record, which is made of its title. Somebody is asked only where that name is not free.
  func name(for title: String, in folder: String, given: String?) throws -> String {
    let suggested = ExistingRecords.name(for: title)
    let (records, content) = (existing, content)
    let fault = { @Sendable (name: String) in records.fault(ofName: name, in: folder, of: content) }
    if given == nil {
      guard let fault = fault(suggested) else { return suggested }
      guard interview.isOnTerminal else {
        throw ValidationError("--name is missing: of the title no name can be made, because \(fault).")
      }
      console.say("  The file needs another name than its title gives, because \(fault).")
    }
    let question = Question(
      "name", "Short name in small letters, with hyphens", isRequired: true, rule: .line.refusing(fault))
    return try requiredAnswer(to: question, given: given)
  }

  /// Writes a file.
  ///
  /// - Returns: its path as the person knows it.
  func write(_ file: NewFile) throws -> String {
    try content.write(file)
    return content.display(file.path)
  }
}

import ArgumentParser
import Authoring
import Records
import SystemPackage

/// `public-record new contract`.
struct NewContractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract",
    abstract: "Enters a contract: in a file of its own, or as the last row of a register.",
    discussion: """
      A contract is no draft. It may be known from the day on that you give with --published, which is therefore always asked for. All other cells \
      are filled in later, in a spreadsheet program or an editor.
      """)

  @OptionGroup var common: NewRecordOptions
  @Option(help: "What the contract is for, in a few words.") var title: String?
  @Option(help: ArgumentHelp("The organisation that buys: the id from site.yaml.", valueName: "id")) var buyer: String?
  @Option(help: "What the register calls it. Default: the next of the series in site.yaml.") var reference: String?
  @Option(help: "Who supplies.") var supplier: String?
  @Option(help: ArgumentHelp("The first day.", valueName: "day")) var start: String?
  @Option(help: ArgumentHelp("The last day as first agreed.", valueName: "day")) var end: String?
  @Option(help: ArgumentHelp("What it is worth over its term, in pounds.", valueName: "amount")) var value: String?
  @Option(help: ArgumentHelp("The day from which the contract may be known.", valueName: "day")) var published: String?
  @Option(
    help: ArgumentHelp("The register to which it is added, below contracts in the content folder.", valueName: "file"))
  var register: String?

  func run() async throws {
    try await NewRecordRun.begin("A new contract", common) { run in
      let register = try register.map { try RegisterFile(FilePath($0), below: run.contentPath) }
      if register == nil { try RegisterFile.refuseMapping(below: run.contentPath) }
      let contract = try contract(run)
      guard let register else { return try run.write(contract.file()) }
      try register.append(contract, asOf: run.today)
      return "\(self.register ?? ""), as its last row"
    }
  }

  private func contract(_ run: NewRecordRun) throws -> ContractDraft {
    let title = try run.requiredAnswer(
      to: Question("title", "Title: what it is for, in a few words", isRequired: true, rule: .cell), given: title)
    let buyer = try run.organisation("buyer", given: buyer)
    let reference = try run.reference(
      of: .contract, for: buyer.id, on: run.today, rule: .cell, isRequired: true, given: reference)
    var cells: [ContractDraft.ContractCell: String] = [:]
    cells[.buyer] = buyer.stated
    cells[.supplier] = try run.answer(to: Question("supplier", "Supplier", rule: .cell), given: supplier)
    let start = try run.answer(to: Question("start", "First day", rule: .day), given: start)
    let beginning = start.flatMap { CalendarDate($0) }
    let lastDay = AnswerRule.day.refusing { end in
      guard let beginning, let end = CalendarDate(end), end < beginning else { return nil }
      return "the contract would end before it starts on \(beginning.iso8601)"
    }
    cells[.start] = start
    cells[.end] = try run.answer(to: Question("end", "Last day", rule: lastDay), given: end)
    cells[.value] = try run.answer(
      to: Question("value", "Value over its term, in pounds without commas", rule: .amount), given: value)
    let published = try run.day(
      Question(
        "published", "Day from which it may be known, such as \(run.today.iso8601)", isRequired: true, rule: .day),
      given: published)
    return ContractDraft(reference: reference ?? "", title: title, published: published, cells: cells)
  }
}

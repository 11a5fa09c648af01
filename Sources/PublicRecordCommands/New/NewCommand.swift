import ArgumentParser

/// `public-record new`: begins a record.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a record.",
    discussion: """
      On a terminal it asks for what it needs; each answer can be given as an option instead. It proposes the next reference of the series that \
      site.yaml states under 'references', and writes a draft with the parts that belong into it. A file that is there is never written over.

      EXAMPLES
        public-record new decision
        public-record new decision --title "Youth fund 2026" --confidentiality open
        public-record new contract --register content/contracts/2026.csv
      """,
    subcommands: [
      NewDecisionCommand.self, NewProcurementCommand.self, NewContractCommand.self, NewPolicyCommand.self,
      NewPageCommand.self, NewInformationRequestCommand.self,
    ])
}

import ArgumentParser
import Authoring
import Records
import SystemPackage

/// `public-record init`: makes a site of an office's own.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a complete site of an office's own in a new folder.",
    discussion: """
      The folder gets settings, templates, one example of each kind of record, and a README that says how to go on. What it makes passes the check \
      and can be built at once. A folder that holds anything is refused.

      EXAMPLES
        public-record init records
        public-record init records --office-name "Exampleshire PCC" --base-url https://records.example.org
      """)

  @Argument(help: "A folder that is new or empty.") var directory: String
  @Option(help: "The full name of the office.") var officeName: String?
  @Option(help: "The name that stands in titles. Default: the full name.") var shortName: String?
  @Option(help: ArgumentHelp("The address at which the site will be published.", valueName: "address"))
  var baseURL: String?

  func run() async throws {
    let console = Console(format: .text)
    try await Interview.conclude(on: console) {
      let folder = try OfficeFolder(FilePath(directory))
      let interview = Interview(console: console)
      interview.introduce("A new site")
      let office = try office(interview, day: try Today.forCommand())
      let files = office.files
      try folder.write(files)
      return """
        Made: \(directory), with \(files.count) files.\(note(on: office))
        Next: read \(FilePath(directory).appending("README.md")). Then, in that folder,
        'public-record check' says what is wrong, 'public-record preview' shows the site,
        and 'public-record build' makes it.
        """
    }
  }

  private func office(_ interview: Interview, day: CalendarDate) throws -> NewOffice {
    let name = try interview.requiredAnswer(
      to: Question(
        "office-name", "Full name of the office", proposal: interview.isOnTerminal ? nil : NewOffice.placeholderName,
        isRequired: true),
      given: officeName)
    let shortName = try interview.requiredAnswer(
      to: Question("short-name", "Short name, for titles", proposal: name, isRequired: true), given: shortName)
    let baseURL = try interview.requiredAnswer(
      to: Question(
        "base-url", "Address at which the site will be published", proposal: NewOffice.placeholderBaseURL,
        isRequired: true, rule: .baseURL),
      given: baseURL)
    return NewOffice(name: name, shortName: shortName, baseURL: baseURL, day: day)
  }

  /// What still has to be corrected before anything is published.
  private func note(on office: NewOffice) -> String {
    var invented: [String] = []
    if office.name == NewOffice.placeholderName { invented.append("the name of the office") }
    if office.baseURL == NewOffice.placeholderBaseURL { invented.append("the address of the site") }
    guard !invented.isEmpty else { return "" }
    let isOne = invented.count == 1
    return "\nBefore you publish: \(invented.joined(separator: " and ")) \(isOne ? "is" : "are") made up. Correct "
      + "\(isOne ? "it" : "them") in \(FilePath(directory).appending("content/site.yaml"))."
  }
}

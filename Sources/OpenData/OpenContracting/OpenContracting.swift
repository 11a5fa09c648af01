import Records

/// The contracting processes of an office as packages of the Open Contracting Data Standard 1.1: what is planned to be
/// bought, how the market is asked, what is awarded to whom, the contracts, and what is paid under them.
///
/// Each process has one release, which says all that is public of it on the day of the site, and one record. Their
/// identifiers never change. Processes are filed by the financial year in which they began, and a year is divided where
/// it grows large, so that no file does.
public struct OpenContracting: Sendable {
  /// The packages, oldest year first; those of processes that state no day come last.
  public let packages: [ContractingPackage]
  /// The day as of which they are true.
  public let asOf: CalendarDate

  /// The prefix of the identifiers of its processes.
  public let prefix: OpenContractingPrefix

  let records: ContractingRecords
  let folder: String
  let policy: String

  /// The contracting processes of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: what everybody may read, and never what is for staff alone.
  ///   - addresses: where records are found.
  ///   - folder: the whole URL of the folder in which the packages stand, with a slash at the end.
  ///   - policy: the whole URL of the page that says what is published and how.
  /// - Returns: `nil` where the office has no prefix for its processes.
  public init?(of catalogue: Catalogue, addresses: RecordAddresses, folder: String, policy: String) {
    guard let prefix = catalogue.configuration.openContractingPrefix else { return nil }
    let records = ContractingRecords(catalogue, addresses: addresses, prefix: prefix)
    self.records = records
    self.prefix = prefix
    self.folder = folder
    self.policy = policy
    asOf = catalogue.asOf
    packages = ContractingPackage.packages(of: records, limit: .usual)
  }
}

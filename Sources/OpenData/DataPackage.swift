import Records

/// All public records of an office on a day as datasets, with what is to be known of them together.
public struct DataPackage: Sendable {
  /// The datasets. Those without rows are there too.
  public let datasets: [Dataset]
  /// The day as of which they are true.
  public let asOf: CalendarDate
  /// The office that publishes them.
  public let publisher: String
  /// The address of the site from which they come.
  public let source: String
  /// Under which terms they may be used.
  public let licence: Licence?
  /// What is to be known first, such as that the office is made up.
  public let note: String?

  /// The data of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: what everybody may read, and never what is for staff alone.
  ///   - addresses: where records are found.
  ///   - vocabulary: the words for datasets and fields.
  public init(of catalogue: Catalogue, addresses: RecordAddresses, vocabulary: DataVocabulary) {
    datasets = PublicRecords(catalogue, addresses: addresses, vocabulary: vocabulary).datasets
    asOf = catalogue.asOf
    publisher = catalogue.configuration.office.name
    source = catalogue.configuration.baseURL.text + "/"
    licence = catalogue.configuration.licence
    note = catalogue.configuration.demonstration
  }

  /// The dataset with a name.
  public subscript(name: DatasetName) -> Dataset? { datasets.first { $0.name == name } }
}

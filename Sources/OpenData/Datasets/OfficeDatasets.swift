import Records

/// The bodies for which records are published, and the priorities that records serve.
extension PublicRecords {
  var officeDatasets: [Dataset] { [organisations, priorities] }

  private var organisations: Dataset {
    let organisations = catalogue.configuration.organisations
    return Dataset(
      .organisations, vocabulary, primaryKey: [.organisationID],
      columns: [
        .text(.organisationID) { $0.id }, .text(.organisation) { $0.name }.required,
        .text(.role) { $0.role },
        .list(.officialIdentifiers) { $0.identifiers.map { "\($0.scheme) \($0.id)" } },
      ], count: organisations.count
    ) { [organisations[$0]] }
  }

  private var priorities: Dataset {
    let priorities = catalogue.configuration.priorities
    return Dataset(
      .priorities, vocabulary, primaryKey: [.priorityID],
      columns: [
        .text(.priorityID) { $0.id }, .text(.title) { $0.title }.required, .text(.summary) { $0.summary },
        Column<Priority>(.url, .url) { [addresses] in .text(addresses[.priority($0.id)]) }.required,
      ], count: priorities.count
    ) { [priorities[$0]] }
  }
}

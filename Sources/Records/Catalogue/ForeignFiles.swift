import Diagnostics
import SystemPackage

/// A public text may not link to a file that belongs to a record which is not public: that would publish it.
///
/// What a record attaches or links to belongs to it; so does whatever lies in a folder of its own.
struct ForeignFiles {
  private var owners: [FilePath: String] = [:]
  private var folders: [FilePath: String] = [:]

  /// The files of what the public may not read on a day, or may know of and not read.
  init(of records: OfficeRecords, asOf day: CalendarDate) {
    let hidden = records.decisions.indices.filter { position in
      !records.decisions[position].isPublic(on: day) || !records.decisions[position].hasPublicText
    }
    for position in hidden {
      let decision = records.decisions[position]
      add(decision.documentFiles, in: decision.ownFolder, of: decision.source.displayPath)
    }
    for procurement in records.procurements where !procurement.isPublic(on: day) {
      add(procurement.documentFiles, in: procurement.ownFolder, of: procurement.source.displayPath)
    }
    for policy in records.policies where !policy.isPublic(on: day) {
      add(policy.documentFiles, in: policy.ownFolder, of: policy.source.displayPath)
    }
    for request in records.informationRequests where !request.isPublic(on: day) || !request.hasPublicText {
      add(request.documentFiles, in: request.ownFolder, of: request.source.displayPath)
    }
    for position in records.contracts.indices where !records.contracts[position].documents.isEmpty {
      let contract = records.contracts[position]
      if contract.isPublic(on: day) { continue }
      add(contract.documents.map(\.file), in: nil, of: contract.source.name)
    }
  }

  private mutating func add(_ files: [Located<FilePath>], in folder: FilePath?, of record: String) {
    // The first by name is told, so that the order of loading makes no difference.
    for file in files { owners[file.value] = min(owners[file.value] ?? record, record) }
    if let folder { folders[folder] = min(folders[folder] ?? record, record) }
  }

  /// Those among the files of public records that belong to a hidden one.
  func faults(among published: @autoclosure () -> [Located<FilePath>]) -> [Diagnostic] {
    guard !owners.isEmpty || !folders.isEmpty else { return [] }
    return published().compactMap { file in
      guard let owner = owners[file.value] ?? folders[file.value.removingLastComponent()] else { return nil }
      return .error(
        .linkToUnpublished, at: file.location, "the file belongs to \(owner), which the public may not read",
        suggestion: "give this record a copy of its own if the file may be published")
    }
  }
}

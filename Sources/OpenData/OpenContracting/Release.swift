import Digests
import Records
import StaticSite

/// Everything that is public of a contracting process on the day of the catalogue, as a release of the Open Contracting
/// Data Standard 1.1.
///
/// What is withheld, or not known, is left out. No amount stands in for it.
struct Release: Sendable {
  let records: ContractingRecords
  let process: ContractingProcess

  var catalogue: Catalogue { records.catalogue }
  var procurement: Procurement? { process.procurement.map { catalogue.procurements[$0] } }
  var contracts: [(position: Int, contract: Contract)] {
    process.contracts.map { ($0, catalogue.register.contracts[$0]) }
  }

  /// How the release is named and dated.
  struct Identity: Sendable {
    let id: String
    let date: CalendarDate
    let tags: [ReleaseTag]
  }

  /// The release, and how it is named: its identifier changes when something in it does, and not before.
  var published: (identity: Identity, json: JSONText) {
    let body = body
    let (date, tags) = (date, tags)
    let digest = Digest(of: Array(whole(Identity(id: "", date: date, tags: tags), body).text.utf8))
    let identity = Identity(id: "\(process.ocid)-\(digest.short.hexadecimal)", date: date, tags: tags)
    return (identity, whole(identity, body))
  }

  /// The release as a record has it: put together of all releases, which are this one. The standard's way to merge names
  /// it by the process and the time of the last release.
  var compiled: JSONText {
    whole(Identity(id: "\(process.ocid)-\(date.iso8601)T00:00:00Z", date: date, tags: [.compiled]), body)
  }

  private func whole(_ identity: Identity, _ body: Body) -> JSONText {
    JSONText(object: [
      "ocid": JSONText(process.ocid), "id": JSONText(identity.id), "date": JSONText(from: identity.date),
      "tag": JSONText(tags: identity.tags), "language": JSONText(catalogue.configuration.language),
      "initiationType": JSONText("tender"), "parties": body.parties, "buyer": buyer?.reference,
      "planning": body.planning, "tender": body.tender, "awards": body.awards, "contracts": body.contracts,
      "relatedProcesses": body.relatedProcesses,
    ])
  }

  private struct Body {
    let parties, planning, awards, contracts, relatedProcesses: JSONText?
    let tender: JSONText
  }

  private var body: Body {
    Body(
      parties: parties, planning: planning, awards: awards, contracts: contractList,
      relatedProcesses: relatedProcesses, tender: tender)
  }

  private var tags: [ReleaseTag] {
    var tags: [ReleaseTag] = []
    if procurement != nil { tags.append(.planning) }
    if procurement?.status == .cancelled { tags.append(.tenderCancellation) }
    if procurement?.status != .planned, procurement?.status != .cancelled { tags.append(.tender) }
    guard !process.contracts.isEmpty else { return tags }
    tags += [.award, .contract]
    if process.contracts.contains(where: { records.payments[$0] != nil }) { tags.append(.implementation) }
    if process.contracts.contains(where: { catalogue.register.statuses[$0] == .terminated }) {
      tags.append(.contractTermination)
    }
    return tags
  }
}

extension JSONText {
  init(tags: [ReleaseTag]) { self.init(list: tags.map { JSONText($0.rawValue) }) }
}

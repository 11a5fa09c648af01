import Records
import StaticSite

/// Somebody who takes part in a contracting process, by an identifier that stays within the process.
///
/// It has the name of an organisation and its numbers in official registers. Of people nothing is said: no contact, no
/// address, and of a payment to a private person not who was paid.
struct Party: Sendable {
  /// What it does in the process.
  enum Role: String, CaseIterable, Sendable {
    case buyer, procuringEntity, supplier, payer, payee
  }

  let id: String
  let name: String
  let identifiers: [OfficialIdentifier]

  init(_ organisation: Organisation) {
    self.init("organisation-\(organisation.id)", organisation.name, organisation.identifiers)
  }

  init(_ supplier: Supplier) { self.init("supplier-\(supplier.slug)", supplier.name, supplier.identifiers) }

  private init(_ ownID: String, _ name: String, _ identifiers: [OfficialIdentifier]) {
    // A number that stands in no register of org-id.guide, whose names look like GB-COH, identifies nobody elsewhere.
    self.identifiers = identifiers.filter { $0.scheme.contains("-") }
    id = self.identifiers.first.map { "\($0.scheme)-\($0.id)" } ?? ownID
    self.name = name
  }

  /// The party where something refers to it.
  var reference: JSONText { JSONText(object: ["id": JSONText(id), "name": JSONText(name)]) }
}

/// The parties of a process, each once, with all that it does there.
struct PartyList {
  private var parties: [(party: Party, roles: Set<Party.Role>)] = []
  private var positions: [String: Int] = [:]

  mutating func add(_ party: Party?, as roles: Party.Role...) {
    guard let party else { return }
    let position = positions[party.id] ?? parties.count
    if position == parties.count {
      positions[party.id] = position
      parties.append((party, []))
    }
    parties[position].roles.formUnion(roles)
  }

  var json: JSONText? {
    JSONText(
      unlessEmpty: parties.map { party, roles in
        JSONText(object: [
          "id": JSONText(party.id), "name": JSONText(party.name),
          "identifier": party.identifiers.first.map(Self.json),
          "additionalIdentifiers": JSONText(unlessEmpty: party.identifiers.dropFirst().map(Self.json)),
          "roles": JSONText(list: Party.Role.allCases.filter(roles.contains).map { JSONText($0.rawValue) }),
        ])
      })
  }

  private static func json(_ identifier: OfficialIdentifier) -> JSONText {
    JSONText(object: ["scheme": JSONText(identifier.scheme), "id": JSONText(identifier.id)])
  }
}

import Records

/// What grounds have in common: the section of the Act, the regulation, or one of the Order's exclusions.
enum WithholdingSubject: Hashable, Sendable {
  case exemption(Exemption)
  case exclusion(OrderExclusion)

  init(_ ground: WithholdingGround) {
    switch ground {
    case .exemption(let reference): self = .exemption(reference.exemption)
    case .exclusion(let exclusion): self = .exclusion(exclusion)
    }
  }

  /// Its name in the address of what is withheld on it, and of its place on the page of everything withheld.
  var name: String {
    switch self {
    case .exemption(let exemption): exemption.law.slug(of: exemption.rawValue)
    case .exclusion(let exclusion): exclusion.rawValue
    }
  }

  func heading(_ words: Words) -> String {
    switch self {
    case .exemption(let exemption): words.ground(exemption, numbered: exemption.rawValue)
    case .exclusion(let exclusion): words.phrase(.exclusionGround, ["title": words[.exclusionTitle(exclusion)]])
    }
  }

  func explanation(_ words: Words) -> String {
    switch self {
    case .exemption(let exemption): words[.exemptionExplanation(exemption)]
    case .exclusion(let exclusion): words[.exclusionExplanation(exclusion)]
    }
  }

  /// Whether the public interest is weighed; the Order's exclusions leave nothing to weigh.
  func kind(_ words: Words) -> String? {
    switch self {
    case .exemption(let exemption): words[.exemptionKind(exemption)]
    case .exclusion: nil
    }
  }
}

extension [WithheldLine] {
  /// Those on one subject together; they are in the order of their grounds already.
  var bySubject: [(subject: WithholdingSubject, lines: [WithheldLine])] {
    var groups: [(subject: WithholdingSubject, lines: [WithheldLine])] = []
    for line in self {
      let subject = WithholdingSubject(line.item.item.ground)
      if groups.last?.subject == subject {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((subject, [line]))
      }
    }
    return groups
  }
}

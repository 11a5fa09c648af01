/// What something is withheld under: an exemption of the Freedom of Information Act, an exception of the Environmental
/// Information Regulations, or an exclusion of the Order that asks for publication.
public enum WithholdingGround: Hashable, Sendable {
  /// A provision of Part II of the Act, or of the Regulations.
  case exemption(ExemptionReference)
  /// One of the Order's own four.
  case exclusion(OrderExclusion)

  /// A ground as somebody writes it into a cell: `43(2)`, `s.43(2)`, `r.12(5)(e)` or `national-security`.
  ///
  /// - Returns: `nil` when it is none.
  public init?(_ text: String) {
    if let exemption = ExemptionReference(text) {
      self = .exemption(exemption)
    } else if let exclusion = OrderExclusion(rawValue: text.lowercased()) {
      self = .exclusion(exclusion)
    } else {
      return nil
    }
  }

  /// Whether the record says how the public interest was weighed. The Order's exclusions leave nothing to weigh.
  public var owesPublicInterestTest: Bool {
    switch self {
    case .exemption(let reference): reference.owesPublicInterestTest
    case .exclusion: false
    }
  }

  /// Whether the record says by when the information is to be published.
  public var owesPublicationDate: Bool {
    switch self {
    case .exemption(let reference): reference.exemption.owesPublicationDate
    case .exclusion: false
    }
  }

  /// The provision of the Act or of the Regulations, or `nil` for an exclusion of the Order.
  public var reference: ExemptionReference? {
    if case .exemption(let reference) = self { reference } else { nil }
  }

  /// The exemption that it belongs to, or `nil` for an exclusion of the Order.
  public var exemption: Exemption? { reference?.exemption }

  /// The ground as content and data files write it: `43(2)`, `EIR 12(5)(e)` or `national-security`.
  public var text: String {
    switch self {
    case .exemption(let reference): reference.text
    case .exclusion(let exclusion): exclusion.rawValue
    }
  }

  /// How messages name it.
  var name: String {
    switch self {
    case .exemption(let reference): reference.name
    case .exclusion(let exclusion): "the exclusion '\(exclusion.rawValue)' of the Order"
    }
  }
}

extension WithholdingGround: Comparable {
  /// Exemptions by law and section, then the Order's exclusions in its own order.
  public static func < (left: WithholdingGround, right: WithholdingGround) -> Bool {
    switch (left, right) {
    case (.exemption(let left), .exemption(let right)): left < right
    case (.exemption, .exclusion): true
    case (.exclusion, .exemption): false
    case (.exclusion(let left), .exclusion(let right)): left.position < right.position
    }
  }
}

extension OrderExclusion {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

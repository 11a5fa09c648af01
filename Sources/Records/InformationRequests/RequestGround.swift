/// A ground on which something was kept from whoever asked.
public enum RequestGround: Hashable, Sendable {
  /// The information is exempt.
  case exemption(ExemptionReference)
  /// The request was refused.
  case refusal(RefusalProvision)
}

extension RequestGround: Comparable {
  /// Exemptions by law and section, then other grounds in the order of `RefusalProvision`.
  public static func < (left: RequestGround, right: RequestGround) -> Bool {
    switch (left, right) {
    case (.exemption(let left), .exemption(let right)): left < right
    case (.exemption, .refusal): true
    case (.refusal, .exemption): false
    case (.refusal(let left), .refusal(let right)): left.position < right.position
    }
  }
}

extension RefusalProvision {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension InformationRequest {
  /// The grounds that the response rests on, in the order of the record.
  public var grounds: [RequestGround] {
    withheld.compactMap(\.ground.reference).map { .exemption($0) } + refusals.map { .refusal($0.provision) }
  }
}

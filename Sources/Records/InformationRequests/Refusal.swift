import Diagnostics

/// A ground on which a request was refused as such, whatever the information is.
public struct Refusal: Hashable, Sendable {
  /// The provision that allows it.
  public let provision: RefusalProvision
  /// Why it applies, in plain words.
  public let reason: String
  /// How the public interest was weighed, which the Environmental Information Regulations ask for.
  public let publicInterestTest: String?
  /// Where the record states it.
  public let location: SourceLocation

  /// A ground on which a request was refused.
  public init(
    _ provision: RefusalProvision, reason: String, publicInterestTest: String?, at location: SourceLocation
  ) {
    self.provision = provision
    self.reason = reason
    self.publicInterestTest = publicInterestTest
    self.location = location
  }
}

/// A provision that lets an office refuse a request as such: sections 12 and 14 of the Freedom of Information Act 2000, and
/// regulation 12(4)(a) to (c) of the Environmental Information Regulations 2004. What protects the information itself is an
/// `Exemption`.
///
/// The raw value is the provision's number as the law writes it, and `eir` in front of a regulation.
public enum RefusalProvision: String, CaseIterable, Hashable, Sendable {
  /// To find the information would cost more than the limit set by regulations.
  case costLimit = "12"
  /// The request is vexatious.
  case vexatious = "14(1)"
  /// The same person asked the same a short while ago.
  case repeated = "14(2)"

  /// The information is not held when the request arrives.
  case eirNotHeld = "eir 12(4)(a)"
  /// The request is manifestly unreasonable, which costs may make it.
  case eirManifestlyUnreasonable = "eir 12(4)(b)"
  /// The request is too general, also after help.
  case eirTooGeneral = "eir 12(4)(c)"

  /// A provision as somebody writes it: `12`, `s.14(1)`, `regulation 12(4)(b)`.
  ///
  /// - Parameter law: the law under which the request is answered, because both have a 12.
  /// - Returns: `nil` when the law has no such ground. A further subsection of a ground is that ground.
  public init?(_ text: String, under law: InformationLaw) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    let prefixes = [
      "section", "eirregulation", "eirreg.", "eirreg", "eirr.", "eir", "regulation", "reg.", "reg", "s.", "s", "r.",
    ]
    if let prefix = prefixes.first(where: rest.hasPrefix) { rest.removeFirst(prefix.count) }
    let found = Self.allCases.first { provision in
      guard provision.law == law, rest.hasPrefix(provision.number) else { return false }
      let further = rest.dropFirst(provision.number.count)
      return further.isEmpty || further.first == "("
    }
    guard let found else { return nil }
    self = found
  }

  /// The law that has it.
  public var law: InformationLaw { rawValue.hasPrefix("eir") ? .environmental : .freedomOfInformation }

  /// Its number in that law, as in `12(4)(b)`.
  public var number: String { rawValue.hasPrefix("eir ") ? String(rawValue.dropFirst(4)) : rawValue }

  /// Whether the public interest has to be weighed: under regulation 12(1)(b) for every exception of regulation 12.
  ///
  /// For what is not held there is nothing that could be weighed.
  var owesPublicInterestTest: Bool { law == .environmental && self != .eirNotHeld }
}

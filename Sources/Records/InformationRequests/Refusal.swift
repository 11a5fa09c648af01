import Diagnostics

/// A ground on which a request was refused that is no exemption of Part II of the Freedom of Information Act 2000.
public struct Refusal: Hashable, Sendable {
  /// The provision that allows it.
  public let provision: RefusalProvision
  /// Why it applies, in plain words.
  public let reason: String
  /// How the public interest was weighed, which most exceptions of the Environmental Information Regulations ask for.
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

/// A provision that lets an office refuse a request and is no exemption: sections 12 and 14 of the Freedom of Information
/// Act 2000, and the exceptions of the Environmental Information Regulations 2004.
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
  /// The material is unfinished.
  case eirUnfinished = "eir 12(4)(d)"
  /// It would disclose internal communications.
  case eirInternal = "eir 12(4)(e)"
  /// It would harm international relations, defence, national security or public safety.
  case eirSecurity = "eir 12(5)(a)"
  /// It would harm the course of justice.
  case eirJustice = "eir 12(5)(b)"
  /// It would harm intellectual property rights.
  case eirIntellectualProperty = "eir 12(5)(c)"
  /// It would harm the confidentiality of proceedings.
  case eirProceedings = "eir 12(5)(d)"
  /// It would harm the confidentiality of commercial information.
  case eirCommercial = "eir 12(5)(e)"
  /// It would harm whoever provided the information without having to.
  case eirProvider = "eir 12(5)(f)"
  /// It would harm the environment.
  case eirEnvironment = "eir 12(5)(g)"
  /// It is personal data.
  case eirPersonal = "eir 13"

  /// A provision as somebody writes it: `12`, `s.14(1)`, `regulation 12(4)(b)`.
  ///
  /// - Parameter regime: the law under which the request is answered, because both have a 12.
  /// - Returns: `nil` when the law has no such ground. A further subsection of a ground is that ground.
  public init?(_ text: String, under regime: InformationRequest.Regime) {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    let prefixes = ["section", "regulation", "reg.", "reg", "s.", "s", "r."]
    if let prefix = prefixes.first(where: rest.hasPrefix) { rest.removeFirst(prefix.count) }
    let found = Self.allCases.first { provision in
      guard provision.regime == regime, rest.hasPrefix(provision.number) else { return false }
      let further = rest.dropFirst(provision.number.count)
      return further.isEmpty || further.first == "("
    }
    guard let found else { return nil }
    self = found
  }

  /// The law that has it.
  public var regime: InformationRequest.Regime { rawValue.hasPrefix("eir") ? .environmental : .freedomOfInformation }

  /// Its number in that law, as in `12(4)(b)`.
  public var number: String { rawValue.hasPrefix("eir ") ? String(rawValue.dropFirst(4)) : rawValue }

  /// Whether the public interest has to be weighed: under regulation 12(1)(b) for every exception of regulation 12.
  ///
  /// For what is not held there is nothing that could be weighed. Personal data have rules of their own in regulation 13.
  var owesPublicInterestTest: Bool { regime == .environmental && self != .eirNotHeld && self != .eirPersonal }
}

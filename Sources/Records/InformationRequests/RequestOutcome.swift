/// What became of a request for information.
public enum RequestOutcome: String, CaseIterable, Hashable, Sendable {
  /// All that was asked for was sent.
  case released
  /// Some was sent, and some is withheld.
  case partlyReleased = "partly-released"
  /// Nothing was sent: the information is exempt, or the request was refused.
  case refused
  /// The office does not hold the information.
  case notHeld = "not-held"
  /// The office says neither that it holds the information nor that it does not, because either would tell what is exempt
  /// (section 1(1)(a) of the Freedom of Information Act 2000 and the exemptions from it).
  case neitherConfirmedNorDenied = "neither-confirmed-nor-denied"
  /// Whoever asked took the request back.
  case withdrawnByRequester = "withdrawn-by-requester"
  /// The office asked what was meant and never heard.
  case lapsed

  /// Whether there is an answer that can be published. What was taken back or lapsed is counted and not shown.
  public var isAnswer: Bool {
    switch self {
    case .released, .partlyReleased, .refused, .notHeld, .neitherConfirmedNorDenied: true
    case .withdrawnByRequester, .lapsed: false
    }
  }

  /// Whether something is kept from whoever asked, for which there has to be a ground.
  var owesGround: Bool { self == .partlyReleased || self == .refused || self == .neitherConfirmedNorDenied }
}

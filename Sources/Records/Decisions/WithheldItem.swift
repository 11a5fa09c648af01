/// Something that a record holds and the public may not read: that it exists and why it is withheld, never what it says.
public struct WithheldItem: Hashable, Sendable {
  /// What is withheld, in words that do not give it away.
  public let what: String
  /// The provision under which it is withheld.
  public let exemption: ExemptionReference
  /// How the public interest was weighed, which a qualified exemption asks for.
  public let publicInterestTest: String?
  /// When the office will look at it again.
  public let review: CalendarDate?

  /// Something withheld.
  public init(what: String, exemption: ExemptionReference, publicInterestTest: String?, review: CalendarDate?) {
    self.what = what
    self.exemption = exemption
    self.publicInterestTest = publicInterestTest
    self.review = review
  }
}

/// The seven classes of information of the Information Commissioner's model publication scheme, in its order.
public enum InformationClass: String, CaseIterable, Hashable, Sendable {
  /// Who we are and what we do.
  case whoWeAre = "who-we-are"
  /// What we spend and how we spend it.
  case whatWeSpend = "what-we-spend"
  /// What our priorities are and how we are doing.
  case priorities
  /// How we make decisions.
  case howWeDecide = "how-we-decide"
  /// Our policies and procedures.
  case policies
  /// Lists and registers.
  case listsAndRegisters = "lists-and-registers"
  /// The services we offer.
  case services
}

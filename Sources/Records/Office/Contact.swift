/// How to reach the office.
public struct Contact: Sendable, Hashable {
  /// Whom to write to; a post or a team.
  public let name: String
  /// An e-mail address that is meant for the public.
  public let email: String?
  /// A telephone number that is meant for the public.
  public let telephone: String?
  /// A postal address on one line.
  public let address: String?

  /// How to reach the office.
  public init(name: String, email: String?, telephone: String?, address: String?) {
    self.name = name
    self.email = email
    self.telephone = telephone
    self.address = address
  }
}

/// How to ask for information under the Freedom of Information Act 2000.
public struct FreedomOfInformationContact: Sendable, Hashable {
  /// Where requests go.
  public let email: String?
  /// What every decision page says about it.
  public let statement: String?
  /// What every response says about the right to have it looked at again.
  public let review: String?

  /// How to ask for information.
  public init(email: String?, statement: String?, review: String? = nil) {
    self.email = email
    self.statement = statement
    self.review = review
  }
}

/// Under which terms the site's content may be used.
public struct Licence: Sendable, Hashable {
  /// The licence's name.
  public let name: String
  /// Where its text stands.
  public let url: String
  /// What the foot of every page says about it.
  public let statement: String?

  /// A licence.
  public init(name: String, url: String, statement: String?) {
    self.name = name
    self.url = url
    self.statement = statement
  }
}

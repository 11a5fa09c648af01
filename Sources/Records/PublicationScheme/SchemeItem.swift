import Diagnostics

/// Something that an office has undertaken to publish.
public struct SchemeItem: Sendable {
  /// A short name, by which its place on the page is found.
  public let id: Located<String>
  /// What it is.
  public let title: String
  /// The class of information to which it belongs.
  public let informationClass: InformationClass
  /// The paragraphs of the Order that it meets; none for what only the scheme asks for.
  public let paragraphs: [Located<OrderParagraph>]
  /// Where it is found.
  public let provision: SchemeProvision
  /// How often it is due; `nil` for what is not held and says nothing of it.
  public let frequency: PublicationFrequency?
  /// How it is known when it was last met; `nil` when nothing is said of it.
  public let evidence: SchemeEvidence?
  /// What the office says of it.
  public let statement: String?

  /// Something that an office has undertaken to publish.
  public init(
    id: Located<String>, title: String, informationClass: InformationClass, paragraphs: [Located<OrderParagraph>] = [],
    provision: SchemeProvision, frequency: PublicationFrequency?, evidence: SchemeEvidence? = nil,
    statement: String? = nil
  ) {
    self.id = id
    self.title = title
    self.informationClass = informationClass
    self.paragraphs = paragraphs
    self.provision = provision
    self.frequency = frequency
    self.evidence = evidence
    self.statement = statement
  }
}

/// Where an item of a publication scheme is found.
public enum SchemeProvision: Sendable {
  /// On a page of this site, at an address that begins with a slash.
  case page(Located<String>)
  /// In a document that is published with the scheme.
  case document(Attachment)
  /// On another site, at a whole address. Nobody looks whether it is there.
  case elsewhere(String)
  /// Nowhere: the office has nothing to publish, for a reason.
  case notHeld(reason: String)
  /// Nobody has said where.
  case unstated

  /// The document, if it is one.
  public var document: Attachment? { if case .document(let document) = self { document } else { nil } }
}

/// How it is known when an item of a publication scheme was last met.
public enum SchemeEvidence: Hashable, Sendable {
  /// It is worked out from the records of the site.
  case records(SchemeRecords)
  /// The office states it.
  case stated(PublishedExtent)
}

/// The records of the site from which it can be worked out when an item was last met.
public enum SchemeRecords: String, CaseIterable, Hashable, Sendable {
  case payments, contracts, decisions, policies, procurements, performance, foi
}

/// How far published information reaches, in time.
public enum PublishedExtent: Hashable, Sendable {
  /// It covers everything up to a day, that day among it.
  case covers(through: CalendarDate)
  /// It was published, or brought up to date, on a day.
  case updated(on: CalendarDate)

  /// The day, whatever it stands for.
  public var day: CalendarDate {
    switch self {
    case .covers(let day), .updated(let day): day
    }
  }
}

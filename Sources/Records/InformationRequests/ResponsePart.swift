import Markdown

/// The parts that every published response has.
public enum ResponsePart: String, CaseIterable, Hashable, Sendable {
  /// What was asked for.
  case request
  /// What the office answered.
  case response

  /// The headings by which a part is known. They are only recognised, never shown.
  public var usualHeadings: [String] {
    switch self {
    case .request: ["Request", "The request", "Your request", "Information requested", "What was asked"]
    case .response: ["Response", "The response", "Our response", "Answer", "Our answer", "Reply"]
    }
  }

  /// The part that stands under a heading, case, punctuation and numbering aside.
  public init?(under heading: String) {
    let folded = heading.foldedHeading
    let part = Self.allCases.first { part in part.usualHeadings.contains { $0.foldedHeading == folded } }
    guard let part else { return nil }
    self = part
  }
}

extension InformationRequest {
  /// The parts of which nothing is written, each with the heading that stands there without a text.
  var missingParts: [(part: ResponsePart, heading: MarkdownDocument.Heading?)] {
    let sections = text.sections.map { (part: ResponsePart(under: $0.heading.title), section: $0) }
    return ResponsePart.allCases.compactMap { part in
      let own = sections.filter { $0.part == part }
      guard own.allSatisfy(\.section.body.isEmpty) else { return nil }
      return (part, own.first?.section.heading)
    }
  }

  /// What the response says, without its markup: the beginning stands in lists and in the feed.
  public var responseText: String? {
    let section = text.sections.first { ResponsePart(under: $0.heading.title) == .response && !$0.body.isEmpty }
    return section?.body.plainText
  }
}

import Markdown

/// A section of a record's text, and the part of the form that it is.
public struct DecisionPart: Sendable {
  /// The part of the form, or `nil` for a section that the form does not have.
  public let part: FormPart?
  /// The section.
  public let section: MarkdownDocument.Section
}

extension Decision {
  /// The sections of the record in the order of the form.
  ///
  /// A section that the form does not have stays behind the one that it follows in the record. A part in which nothing
  /// stands yet, a comment aside, is none.
  public func parts(of form: DecisionForm) -> [DecisionPart] {
    var groups: [(rank: Int, parts: [DecisionPart])] = []
    for section in text.sections {
      let part = form.part(under: section.heading.title)
      guard part == nil || !section.body.isEmpty else { continue }
      if let part, let rank = FormPart.allCases.firstIndex(of: part) {
        groups.append((rank, [DecisionPart(part: part, section: section)]))
      } else if groups.isEmpty {
        groups.append((-1, [DecisionPart(part: nil, section: section)]))
      } else {
        groups[groups.count - 1].parts.append(DecisionPart(part: nil, section: section))
      }
    }
    // Sorting by position as well keeps the record's order among equals.
    let ordered = groups.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return ordered.flatMap(\.element.parts)
  }

  /// The parts that the form requires and the record lacks. Nothing is missing from a record whose text is withheld.
  public func missingParts(of form: DecisionForm) -> [FormPart] {
    guard hasPublicText else { return [] }
    let present = Set(text.sections.lazy.filter { !$0.body.isEmpty }.compactMap { form.part(under: $0.heading.title) })
    return form.required.filter { !present.contains($0) }
  }

  /// The headings of parts under which nothing stands, and no other heading of the record has the part.
  func emptyParts(of form: DecisionForm) -> [(part: FormPart, heading: MarkdownDocument.Heading)] {
    let sections = text.sections.compactMap { section in
      form.part(under: section.heading.title).map { (part: $0, section: section) }
    }
    let written = Set(sections.lazy.filter { !$0.section.body.isEmpty }.map(\.part))
    return sections.filter { !written.contains($0.part) }.map { ($0.part, $0.section.heading) }
  }
}

import Markdown
import Records

/// A heading of the page's outline.
struct OutlineEntryContext: TemplateContext {
  let title: String
  let anchor: String

  static let variables = TemplateVariables<Self>(
    "Outline entry", "A heading of the page's outline.",
    [
      .text("title", "The heading.") { $0.title },
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
    ])
}

/// A part of the decision form.
struct PartContext: TemplateContext {
  let part: DecisionPart
  let body: String

  static let variables = TemplateVariables<Self>(
    "Part", "A part of a decision record.",
    [
      .text("anchor", "The name of its place on the page, without `#`.") { $0.part.section.heading.anchor },
      .html("heading", "Its heading, as the record has it.") { $0.part.section.heading.titleHTML },
      .html("body", "What it says.") { $0.body },
      .flag("is-decision", "Whether it is the decision itself.") { $0.part.part == .decision },
    ])
}

/// A word by itself.
struct LabelContext: TemplateContext {
  let label: String

  static let variables = TemplateVariables<Self>(
    "Label", "A word by itself.", [.text("label", "The word.") { $0.label }])
}

/// A title by itself.
struct TitleContext: TemplateContext {
  let title: String

  static let variables = TemplateVariables<Self>(
    "Title", "A title by itself.", [.text("title", "The title.") { $0.title }])
}

/// A link to something that has a title.
struct TitledLinkContext: TemplateContext {
  let title: String
  let href: String

  static let variables = TemplateVariables<Self>(
    "Titled link", "A link to something that has a title.",
    [
      .text("title", "The title.") { $0.title },
      .text("href", "Where it leads.") { $0.href },
    ])
}

/// An organisation and its decisions.
struct OrganisationContext: TemplateContext {
  let name: String
  let href: String

  static let variables = TemplateVariables<Self>(
    "Organisation", "The organisation whose decision it is.",
    [
      .text("name", "Its name.") { $0.name },
      .text("href", "The address of its decisions.") { $0.href },
    ])
}

/// A document published with a record.
struct AttachmentContext: TemplateContext {
  let title: String
  let href: String
  let kind: String
  let format: String
  let size: String

  static let variables = TemplateVariables<Self>(
    "Attachment", "A document published with a record.",
    [
      .text("title", "Its title.") { $0.title },
      .text("href", "Its address.") { $0.href },
      .text("kind", "What it is to the record, in words.") { $0.kind },
      .text("format", "What kind of file it is, such as `PDF`.") { $0.format },
      .text("size", "How large it is, in words.") { $0.size },
    ])
}

/// The decisions that stand in one relation to this one.
struct RelationContext: TemplateContext {
  let heading: String
  let decisions: [DecisionSummaryContext]

  static let variables = TemplateVariables<Self>(
    "Relation", "The decisions that stand in one relation to this one.",
    [
      .text("heading", "The relation, in words.") { $0.heading },
      .list("decisions", "The decisions, oldest first.") { $0.decisions },
    ])
}

/// A change made after publication.
struct CorrectionContext: TemplateContext {
  let correction: Correction
  let words: Words

  static let variables = TemplateVariables<Self>(
    "Correction", "A change made after publication.",
    [
      .text("date", "The day of the change, in words.") { $0.words.date($0.correction.date) },
      .text("date-iso", "The day of the change, as `2013-08-01`.") { $0.correction.date.iso8601 },
      .text("change", "What was changed.") { $0.correction.change },
      .optionalText("reason", "Why.") { $0.correction.reason },
    ])
}

/// How to ask for information.
struct InformationContext: TemplateContext {
  let statement: String?
  let email: String?
  let emailLabel: String
  let review: String?

  /// What an office says in `site.yaml` is about the Freedom of Information Act, so that for environmental information the
  /// words of the site say what its Regulations say: regulations 5, 11 and 18.
  init(_ contact: FreedomOfInformationContact, under law: InformationLaw, _ words: Words) {
    email = contact.email
    emailLabel = words[.requestAddress(law)]
    switch law {
    case .freedomOfInformation:
      statement = contact.statement
      review = contact.review
    case .environmental:
      statement = words[.environmentalStatement]
      review = words[.environmentalReview]
    }
  }

  static let variables = TemplateVariables<Self>(
    "Asking for information",
    "How to ask under the Freedom of Information Act, or about the environment under its Regulations.",
    [
      .optionalText("statement", "What the office says about it; for the environment, what the Regulations say.") {
        $0.statement
      },
      .optionalText("email", "Where requests go.") { $0.email },
      .text("email-label", "What to write in front of that.") { $0.emailLabel },
      .optionalText("review", "How to have a response looked at again.") { $0.review },
    ])
}

extension [Correction] {
  /// The last one first; of one day, the one that stands last in the record.
  var newestFirst: [Correction] {
    enumerated().sorted { ($1.element.date, $1.offset) < ($0.element.date, $0.offset) }.map(\.element)
  }
}

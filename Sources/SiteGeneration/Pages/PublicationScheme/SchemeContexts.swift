/// What the office has undertaken to publish.
struct SchemeContext: TemplateContext {
  let introduction: String?
  let coverage: String
  let states: [SchemeStateContext]
  let classes: [SchemeClassContext]
  let csv: String
  let json: String
  let knownParagraphs: String
  let order: DataTableContext
  let rules: [FrequencyRuleContext]

  static let variables = TemplateVariables<Self>(
    "Publication scheme", "What the office has undertaken to publish, and how far it has.",
    [
      .optionalText("introduction", "What the office says of its scheme.") { $0.introduction },
      .text("coverage", "How many items stand how, in a sentence.") { $0.coverage },
      .list("states", "How many items stand how, and what that means.") { $0.states },
      .list("classes", "The classes of information, each with its items.") { $0.classes },
      .text("csv", "The address of all items as comma-separated values.") { $0.csv },
      .text("json", "The address of all items as JSON.") { $0.json },
      .text("known-paragraphs", "Which paragraphs of the Order are looked for, in words.") { $0.knownParagraphs },
      .group("order", "The paragraphs of the Order, with the items that meet them.") { $0.order },
      .list("rules", "When an item counts as up to date, by how often it is due.") { $0.rules },
    ])
}

/// How many items of the scheme stand so.
struct SchemeStateContext: TemplateContext {
  let state: String
  let name: String
  let count: String
  let meaning: String
  let first: LinkContext?

  static let variables = TemplateVariables<Self>(
    "State of items", "How many items of the publication scheme stand so.",
    [
      .text("state", "How they stand: `up-to-date`, `stale` and so on.") { $0.state },
      .text("name", "How they stand, in words.") { $0.name },
      .text("count", "How many they are.") { $0.count },
      .text("meaning", "What that means.") { $0.meaning },
      .group("first", "The first of them on the page, where they are not as they should be.") { $0.first },
    ])
}

/// A class of information, with what the office publishes of it.
struct SchemeClassContext: TemplateContext {
  let name: String
  let anchor: String
  let items: [SchemeItemContext]

  static let variables = TemplateVariables<Self>(
    "Class of information", "A class of information, with what the office publishes of it.",
    [
      .text("name", "What the class is called.") { $0.name },
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .list("items", "What the office publishes of it.") { $0.items },
      .flag("has-items", "Whether there is anything.") { !$0.items.isEmpty },
    ])
}

/// Something that the office has undertaken to publish.
struct SchemeItemContext: TemplateContext {
  let title: String
  let anchor: String
  let state: String
  let stateName: String
  let statement: String?
  let facts: [Fact]

  static let variables = TemplateVariables<Self>(
    "Item of a publication scheme", "Something that the office has undertaken to publish.",
    [
      .text("title", "What it is.") { $0.title },
      .text("anchor", "The name of its place on the page, without `#`.") { $0.anchor },
      .text("state", "How it stands: `up-to-date`, `stale` and so on.") { $0.state },
      .text("state-name", "How it stands, in words.") { $0.stateName },
      .optionalText("statement", "What the office says of it.") { $0.statement },
      .html("facts", "Where it is and how fresh, as the items of a `<dl>`.") { $0.facts.html },
    ])
}

/// When an item that is due so often counts as up to date.
struct FrequencyRuleContext: TemplateContext {
  let frequency: String
  let rule: String

  static let variables = TemplateVariables<Self>(
    "Rule of freshness", "When an item counts as up to date.",
    [
      .text("frequency", "How often it is due.") { $0.frequency },
      .text("rule", "When it counts as up to date.") { $0.rule },
    ])
}

extension PageTemplate {
  static let publicationScheme = page("publication-scheme") { SchemeContext.description }
}

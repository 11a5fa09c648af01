import Markdown

/// A component of the design: what it is called, what it is for, and how it looks in each of its states.
struct StyleGuideComponent: Sendable {
  /// Where its markup is written.
  enum Source: Sendable {
    /// In a template of its own, which other templates include.
    case template(String)
    /// In the templates of pages, which write it out.
    case pages([String])
  }

  let name: String
  /// What it is for, as a sentence.
  let purpose: String
  /// When something else is better, as a sentence.
  let limits: String
  let source: Source
  /// The classes by which a style sheet gives it its look.
  let classes: [String]
  /// The states, made when the page is shown.
  let states: @Sendable (StyleGuide) -> [State]

  /// A component in one of its states.
  struct State: Sendable {
    let name: String
    /// How it looks; `nil` where the office's templates do not have it.
    let html: String?
  }

  /// The name of its place on the page.
  var anchor: String { "guide-" + Slug(name).text }
}

/// Components that belong together.
struct StyleGuideFamily: Sendable {
  let name: String
  let components: [StyleGuideComponent]
}

extension StyleGuideComponent.Source {
  /// The templates that hold the markup.
  var templates: [String] {
    switch self {
    case .template(let name): [name]
    case .pages(let names): names
    }
  }

  /// What to say in front of them.
  var label: String {
    switch self {
    case .template: "Template:"
    case .pages: "Written out in:"
    }
  }
}

import Mustache

/// What a template can name: a small struct that lists its variables, each with its meaning and how to get its value.
///
/// The list is the only place where a variable is declared. From it come the values at rendering, the check of
/// templates before anything is written, and the test of `Documentation/templates.md`.
protocol TemplateContext: MustacheParent, Sendable {
  static var variables: TemplateVariables<Self> { get }
}

extension TemplateContext {
  /// The value of a variable, as the template library asks for it.
  func child(named name: String) -> Any? { Self.variables.value(of: name, in: self) }

  /// The context's variables without their values.
  static var description: ContextDescription { variables.description }
}

/// The variables of a kind of context.
struct TemplateVariables<Context>: Sendable {
  let description: ContextDescription
  private let values: [String: @Sendable (Context) -> Any]

  /// - Parameters:
  ///   - name: what the documentation calls the context.
  ///   - summary: what it stands for, in a sentence.
  init(_ name: String, _ summary: String, _ variables: [TemplateVariable<Context>]) {
    description = ContextDescription(
      name: name, summary: summary, variables: variables.map(\.description))
    values = Dictionary(variables.map { ($0.description.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  func value(of name: String, in context: Context) -> Any? { values[name]?(context) }
}

/// A variable: its name, its meaning, its shape and how to get its value.
struct TemplateVariable<Context>: Sendable {
  let description: VariableDescription
  let value: @Sendable (Context) -> Any

  private init(
    _ name: String, _ meaning: String, _ shape: VariableShape, _ value: @Sendable @escaping (Context) -> Any
  ) {
    description = VariableDescription(name: name, meaning: meaning, shape: shape)
    self.value = value
  }

  /// A text that is always there.
  static func text(_ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> String) -> Self {
    Self(name, meaning, .text(isOptional: false)) { TemplateText(text: value($0)) }
  }

  /// A text that may be absent.
  static func optionalText(
    _ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> String?
  ) -> Self {
    Self(name, meaning, .text(isOptional: true)) { context -> Any in
      guard let text = value(context) else { return TemplateAbsence() }
      return TemplateText(text: text)
    }
  }

  /// HTML that is always there.
  static func html(_ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> String) -> Self {
    Self(name, meaning, .html(isOptional: false)) { TemplateHTML(html: value($0)) }
  }

  /// HTML that may be absent.
  static func optionalHTML(
    _ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> String?
  ) -> Self {
    Self(name, meaning, .html(isOptional: true)) { context -> Any in
      guard let html = value(context) else { return TemplateAbsence() }
      return TemplateHTML(html: html)
    }
  }

  /// Yes or no.
  static func flag(_ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> Bool) -> Self {
    Self(name, meaning, .flag) { value($0) }
  }

  /// A list.
  static func list<Item: TemplateContext>(
    _ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> [Item]
  ) -> Self {
    Self(name, meaning, .list { Item.description }) { value($0) }
  }

  /// A group of variables that may be absent.
  static func group<Group: TemplateContext>(
    _ name: String, _ meaning: String, _ value: @Sendable @escaping (Context) -> Group?
  ) -> Self {
    Self(name, meaning, .group { Group.description }) { context -> Any in
      guard let group = value(context) else { return TemplateAbsence() }
      return group
    }
  }
}

/// A kind of context as the documentation and the check of templates see it.
struct ContextDescription: Sendable {
  let name: String
  let summary: String
  let variables: [VariableDescription]

  func variable(_ name: String) -> VariableDescription? { variables.first { $0.name == name } }
}

/// A variable as the documentation and the check of templates see it.
struct VariableDescription: Sendable {
  let name: String
  let meaning: String
  let shape: VariableShape
}

/// What a variable holds.
enum VariableShape: Sendable {
  case text(isOptional: Bool)
  case html(isOptional: Bool)
  case flag
  case list(@Sendable () -> ContextDescription)
  case group(@Sendable () -> ContextDescription)
}

/// A file in the templates folder.
struct TemplateSource: Sendable {
  /// The name by which templates call each other: the path below the templates folder without `.mustache`.
  let name: String
  /// The file as the person who started the command knows it.
  let file: String
  /// What it says.
  let text: String
}

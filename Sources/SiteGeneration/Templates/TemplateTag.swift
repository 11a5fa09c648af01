import Diagnostics

/// A tag in a template, such as `{{#decisions}}`.
struct TemplateTag {
  enum Kind: Equatable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case html
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case invertedSection
    /// `{{/name}}`
    case end
    /// `{{> name}}`
    case partial
    /// `{{< name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{! … }}`
    case comment
    /// What this generator does not allow: other delimiters, pragmas, dynamic names.
    case unsupported
  }

  let kind: Kind
  let name: String
  let range: Range<String.Index>
  let location: SourceLocation
}

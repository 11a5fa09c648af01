import Mustache

/// A text in a page's context. It is escaped here, by its bytes, because the library's own way by characters takes
/// longer than the rest of a page; templates are compiled so that it is not escaped a second time.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let text: String
  var renderText: String { text.escapedForHTML }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { nil }
}

/// HTML in a page's context, put into the page as it is.
struct TemplateHTML: MustacheParent, MustacheCustomRenderable {
  let html: String
  var renderText: String { html }
  var isNull: Bool { false }
  func child(named name: String) -> Any? { nil }
}

/// A variable that the context has and that has no value: nothing is printed, and nobody looks further down the stack.
struct TemplateAbsence: MustacheParent, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named name: String) -> Any? { nil }
}

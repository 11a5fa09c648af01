import Mustache

/// A page's own context within the frame that all pages share.
struct PageContext<Content: TemplateContext>: MustacheParent {
  let content: Content
  let frame: FrameContext

  func child(named name: String) -> Any? { content.child(named: name) ?? frame.child(named: name) }
}

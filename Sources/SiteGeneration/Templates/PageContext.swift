import Mustache

/// A page's own context within the frame that all pages share.
///
/// It is a class because the template library passes it on at every step, and copying what it holds would take longer
/// than rendering it.
final class PageContext<Content: TemplateContext>: MustacheParent {
  private let content: Content
  private let frame: FrameContext

  init(content: Content, frame: FrameContext) {
    self.content = content
    self.frame = frame
  }

  func child(named name: String) -> Any? { content.child(named: name) ?? frame.child(named: name) }
}

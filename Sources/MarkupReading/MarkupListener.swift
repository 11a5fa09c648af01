/// What is told of a file's markup, in order.
public protocol MarkupListener: AnyObject {
  /// An element begins. Elements of XML come without the prefix of their namespace.
  func begin(_ element: String, _ attributes: MarkupAttributes)
  /// An element ends.
  func end(_ element: String)
  /// Text, which may come in several pieces.
  func text(_ text: String)
}

import Clibxml2

/// What is told of a page's markup, in order.
protocol MarkupListener: AnyObject {
  func begin(_ element: String, _ attributes: MarkupAttributes)
  func end(_ element: String)
  func text(_ text: String)
}

/// Reads HTML with libxml2, which is lenient: a page that is not well formed is read as a browser would, more or less.
enum MarkupReader {
  /// Initialises the library, once, before it is used by several threads.
  private static let isReady: Void = xmlInitParser()

  /// Tells a listener of everything in a page, which is UTF-8.
  static func read(_ bytes: [UInt8], telling listener: some MarkupListener) {
    _ = isReady
    let teller = Teller(listener)
    bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard let context = htmlNewParserCtxt() else { return }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(teller).toOpaque()
      let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      // With this handler the library builds no tree, and returns none.
      withExtendedLifetime(teller) {
        _ = htmlCtxtReadMemory(context, start, CInt(clamping: bytes.count), nil, "UTF-8", CInt(options))
      }
    }
  }

  /// Without a function for errors the library says nothing of them.
  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { teller, name, attributes in
      guard let teller = Teller.at(teller), let name else { return }
      teller.listener.begin(String(cString: name), MarkupAttributes(list: attributes))
    }
    handler.endElement = { teller, name in
      guard let teller = Teller.at(teller), let name else { return }
      teller.listener.end(String(cString: name))
    }
    // The contents of scripts come as data.
    handler.characters = { Teller.at($0)?.tell($1, $2) }
    handler.cdataBlock = { Teller.at($0)?.tell($1, $2) }
    handler.ignorableWhitespace = { Teller.at($0)?.tell($1, $2) }
    return handler
  }
}

/// The attributes of an element, of which most are never asked for. They live as long as the listener is being told.
struct MarkupAttributes {
  /// Names and values by turns, as the library gives them.
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute, or `nil` when the element has none of this name.
  subscript(name: String) -> String? {
    guard var pair = list else { return nil }
    while let found = pair[0] {
      if xmlStrcasecmp(found, name) == 0 { return pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return nil
  }
}

/// What the library is given to carry the listener from call to call.
private final class Teller {
  let listener: any MarkupListener

  init(_ listener: any MarkupListener) { self.listener = listener }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Teller? {
    pointer.map { Unmanaged<Teller>.fromOpaque($0).takeUnretainedValue() }
  }

  func tell(_ characters: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard let characters else { return }
    listener.text(String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self))
  }
}

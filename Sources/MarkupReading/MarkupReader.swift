import Clibxml2

/// Reads HTML with libxml2, which is lenient: a page that is not well formed is read as a browser would, more or less.
public enum MarkupReader {
  /// Tells a listener of everything in a page, which is UTF-8.
  public static func read(_ bytes: [UInt8], telling listener: some MarkupListener) {
    MarkupLibrary.prepare()
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

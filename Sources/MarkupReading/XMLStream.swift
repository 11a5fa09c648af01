import Clibxml2

/// Reads XML that comes piece by piece, and tells a listener of it. No tree is built, so the size does not matter.
///
/// Nothing outside the bytes is read, and no entity is expanded: what declares a type of its own is refused, because that
/// is where entities are defined and no office document has one.
public final class XMLStream {
  private let context: xmlParserCtxtPtr
  private let teller: Teller

  /// A stream of which nothing has been read.
  public init(telling listener: some MarkupListener) {
    MarkupLibrary.prepare()
    teller = Teller(listener)
    var handler = Self.handler
    guard
      let context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(teller).toOpaque(), nil, 0, nil)
    else { preconditionFailure("libxml2 found no memory") }
    self.context = context
    xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Reads more bytes.
  ///
  /// - Returns: whether they go on as XML does; after `false` nothing more should be read.
  public func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = bytes.bindMemory(to: CChar.self).baseAddress
    return xmlParseChunk(context, start, CInt(clamping: bytes.count), 0) == 0 && !teller.declaresType
  }

  /// Reads the end.
  ///
  /// - Returns: whether all that was read is one whole document.
  public func finish() -> Bool { xmlParseChunk(context, nil, 0, 1) == 0 && !teller.declaresType }

  private static var handler: xmlSAXHandler {
    // Without the mark of the second version names come as they are written, with their prefix.
    var handler = xmlSAXHandler()
    handler.internalSubset = { teller, _, _, _ in Teller.at(teller)?.declaresType = true }
    handler.startElement = { teller, name, attributes in
      guard let teller = Teller.at(teller), let name else { return }
      teller.listener.begin(String(cString: LocalName.start(of: name)), MarkupAttributes(list: attributes))
    }
    handler.endElement = { teller, name in
      guard let teller = Teller.at(teller), let name else { return }
      teller.listener.end(String(cString: LocalName.start(of: name)))
    }
    handler.characters = { Teller.at($0)?.tell($1, $2) }
    handler.cdataBlock = { Teller.at($0)?.tell($1, $2) }
    return handler
  }
}

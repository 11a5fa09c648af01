/// A piece of a page's HTML in which the addresses of internal links are still open.
///
/// The links are kept beside the HTML by their places in it, so that nothing an author writes can look like one.
public struct HTMLFragment: Sendable, Equatable {
  /// What has to be put into the HTML at one place.
  struct Slot: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      /// `title` is escaped HTML.
      case linkStart(LinkDestination, title: String?)
      case linkEnd
      /// `alternative` and `title` are escaped HTML.
      case image(LinkDestination, alternative: String, title: String?)
    }

    /// In bytes of the HTML without its slots.
    var offset: Int
    var kind: Kind
  }

  private let text: String
  private let slots: [Slot]

  /// Nothing at all.
  public static let empty = HTMLFragment(text: "", slots: [])

  private init(text: String, slots: [Slot]) {
    self.text = text
    self.slots = slots
  }

  init(_ bytes: [UInt8], slots: [Slot]) {
    text = String(decoding: bytes, as: UTF8.self)
    // Text that is not UTF-8 is repaired and then longer: no place in it is where it was.
    self.slots = text.utf8.count == bytes.count ? slots : []
  }

  /// Whether nothing would be shown.
  public var isEmpty: Bool { text.isEmpty && slots.isEmpty }

  /// The HTML with the address of each internal link put in.
  ///
  /// - Parameter address: gives the address of a destination, not yet escaped for HTML. Where it gives `nil`, a link
  ///   becomes its own text and an image its description.
  public func html(_ address: (LinkDestination) -> String?) -> String {
    guard !slots.isEmpty else { return text }
    var filling = Filling(expectedLength: text.utf8.count + 100 * slots.count)
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      for slot in slots {
        filling.html.append(contentsOf: bytes[copied..<slot.offset])
        copied = slot.offset
        filling.fill(slot.kind, address)
      }
      filling.html.append(contentsOf: bytes[copied...])
    }
    return String(decoding: filling.html, as: UTF8.self)
  }

  /// The text that a reader sees: blocks on lines of their own, white space collapsed, images left out.
  public var plainText: String {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PlainTextReader()
      return reader.read(bytes)
    }
  }
}

extension HTMLFragment {
  /// What the fragment says, apart from how it looks: its text, and behind that, on lines of their own, the addresses
  /// outside the site to which it leads or from which it takes pictures.
  public var wording: String {
    let addresses = outwardAddresses
    return addresses.isEmpty ? plainText : ([plainText] + addresses).joined(separator: "\n")
  }

  /// What its links within the site lead to and its pictures of the site show, in the order of the text.
  public var destinations: [LinkDestination] {
    slots.compactMap { slot in
      switch slot.kind {
      case .linkStart(let destination, _), .image(let destination, _, _): destination
      case .linkEnd: nil
      }
    }
  }

  /// In the order of the text. A quotation mark that an author writes is escaped, so that none of these is text.
  private var outwardAddresses: [String] {
    var text = text
    return text.withUTF8 { bytes in
      var addresses: [String] = []
      var rest = bytes[...]
      while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
        let before = rest[..<quote]
        rest = rest[(quote + 1)...]
        let end = rest.firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
        if before.suffix(5).elementsEqual("href=".utf8) || before.suffix(4).elementsEqual("src=".utf8) {
          addresses.append(String(decoding: rest[..<end], as: UTF8.self))
        }
        rest = rest[end...].dropFirst()
      }
      return addresses
    }
  }

  /// HTML whose slots are being filled.
  private struct Filling {
    var html: [UInt8] = []
    /// Whether the link that is open has an address, and so an end.
    private var isLinked = false

    init(expectedLength: Int) { html.reserveCapacity(expectedLength) }

    mutating func fill(_ slot: Slot.Kind, _ address: (LinkDestination) -> String?) {
      switch slot {
      case .linkStart(let destination, let title):
        guard let target = address(destination) else { return }
        html.appendLinkStart(address: target.utf8, title: title)
        isLinked = true
      case .linkEnd:
        if isLinked { html.append("</a>") }
        isLinked = false
      case .image(let destination, let alternative, let title):
        guard let target = address(destination) else { return html.append(contentsOf: alternative.utf8) }
        html.appendImage(address: target.utf8, alternative: alternative.utf8, title: title)
      }
    }
  }
}

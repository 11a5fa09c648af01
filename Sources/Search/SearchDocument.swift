import StaticSite

/// What can be found: a record or page of the site, as far as the public may read it.
public struct SearchDocument: Sendable {
  /// Where it is: the address as a link within the site has it.
  public var address: String
  /// Its title.
  public var title: String
  /// What the office calls it.
  public var reference: String?
  /// Its day as readers are shown it.
  public var date: String?
  /// What else stands beside its title in a list of results, such as its status; empty for nothing.
  public var notes: [String]
  /// What else it is called. Whoever types one of these, and nothing else, is shown it first.
  public var names: [String]
  /// What it says, part by part.
  public var texts: [String]
  /// What else it is found by: facts that the page shows and that say little in an extract.
  public var keywords: [String]
  /// By which values it can be chosen, for each facet.
  public var values: [SearchFacet.Name: [String]]

  /// A document.
  public init(
    address: String, title: String, reference: String? = nil, date: String? = nil, notes: [String] = [],
    names: [String] = [], texts: [String] = [], keywords: [String] = [], values: [SearchFacet.Name: [String]] = [:]
  ) {
    self.address = address
    self.title = title
    self.reference = reference
    self.date = date
    self.notes = notes
    self.names = names
    self.texts = texts
    self.keywords = keywords
    self.values = values
  }
}

extension SearchDocument {
  /// The file about the document: what a list of results shows of it.
  public var file: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ key: String, _ text: String?) {
      guard let text else { return }
      bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
      JSONText.write(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.write(text, to: &bytes)
    }
    add("address", address)
    add("title", title)
    add("reference", reference)
    add("date", date)
    add("notes", notes.isEmpty ? nil : notes.joined(separator: ", "))
    add("text", texts.isEmpty ? nil : texts.joined(separator: "\n"))
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}

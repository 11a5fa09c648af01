/// The links of a document of Word, Excel or PowerPoint that lead to a person: what is read may be a name alone.
struct OfficeLinks {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  /// The addresses and numbers behind links, each once.
  func texts() throws(Archive.Fault) -> [PlacedText] {
    var texts: [PlacedText] = []
    for part in archive.parts where part.name.lowercased().hasSuffix(".rels") {
      let listener = RelationshipListener()
      try archive.read(part, telling: listener)
      for found in listener.found where found.isExternal && Self.leadsToPerson(found.target) {
        let text = PlacedText(found.target, at: .part("the address of a link"))
        if !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }

  /// Whether a text names an address or number to write to or to call.
  static func leadsToPerson(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["mailto:", "tel:", "sms:"].contains { text.contains($0) }
  }
}

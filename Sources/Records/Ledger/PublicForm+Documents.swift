import Markdown

extension PublicForm.Builder {
  /// Adds what stands under each heading, and each document. Sections under one heading, and files of one name, are one
  /// part.
  mutating func add(_ text: MarkdownDocument, attachments: [Attachment], linkedFiles: [LinkedFile]) {
    add("redactions", text.redactions.map(\.exemption))
    if !text.preamble.isEmpty { add(PublicPart.preamble, text.preamble.wording) }
    for (heading, bodies) in Self.grouped(text.sections.map { ($0.heading.title, [$0.body.wording]) }) {
      add(PublicPart.section(heading), bodies)
    }
    let attached = attachments.map { attachment in
      (
        attachment.file.lastComponent?.string ?? "",
        [attachment.title, attachment.kind.rawValue, attachment.digest?.hexadecimal]
      )
    }
    let linked = linkedFiles.map { ($0.file.lastComponent?.string ?? "", ["", "", $0.digest?.hexadecimal]) }
    for (name, facts) in Self.grouped(attached + linked) { add(PublicPart.document(name), facts) }
  }

  /// The values of each key together, in the order in which keys come first.
  private static func grouped<Value>(_ pairs: [(key: String, values: [Value])]) -> [(key: String, values: [Value])] {
    var positions: [String: Int] = [:]
    var groups: [(key: String, values: [Value])] = []
    for pair in pairs {
      if let position = positions[pair.key] {
        groups[position].values += pair.values
      } else {
        positions[pair.key] = groups.count
        groups.append(pair)
      }
    }
    return groups
  }
}

extension WithheldItem {
  /// What its page says of it, but for the days on which the office means to look at it again, which move by themselves.
  var publicTexts: [String?] { [what, extent.rawValue, ground.text, reason, publicInterestTest] }
}

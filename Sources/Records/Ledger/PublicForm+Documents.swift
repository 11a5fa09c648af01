import Markdown
import SystemPackage

extension PublicForm.Builder {
  /// Adds what stands under each heading, and each document. Sections under one heading, and files of one name, are one
  /// part.
  mutating func add(
    _ text: MarkdownDocument, in source: ContentFile, attachments: [Attachment], linkedFiles: [LinkedFile]
  ) {
    add("redactions", text.redactions.map(\.exemption))
    if !text.preamble.isEmpty { add(PublicPart.preamble, [text.preamble], in: source) }
    for (heading, bodies) in Self.grouped(text.sections.map { ($0.heading.title, [$0.body]) }) {
      add(PublicPart.section(heading), bodies, in: source)
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

  /// Adds a part of the text, and where its links lead.
  private mutating func add(_ name: String, _ bodies: [HTMLFragment], in source: ContentFile) {
    add(name, bodies.map(\.wording))
    add(PublicPart.links(in: name), bodies.flatMap(\.destinations).map { $0.text(in: source) })
  }

  /// Adds each correction, in the order of their days, so that it makes no difference where a new one is written.
  mutating func add(_ corrections: [Correction]) {
    guard !corrections.isEmpty else { return }
    let days = Self.grouped(corrections.map { ($0.date, [[$0.change, $0.reason]]) })
    for (day, texts) in days.sorted(by: { $0.key < $1.key }) {
      for (index, text) in texts.enumerated() { add(PublicPart.correction(of: day, index + 1), text) }
    }
  }

  /// The values of each key together, in the order in which keys come first.
  private static func grouped<Key: Hashable, Value>(
    _ pairs: [(key: Key, values: [Value])]
  ) -> [(key: Key, values: [Value])] {
    var positions: [Key: Int] = [:]
    var groups: [(key: Key, values: [Value])] = []
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

extension LinkDestination {
  /// What the author names. A file is named from the content folder, so that it stays the same when the record itself
  /// lies elsewhere, and a document by its name, as on the site.
  fileprivate func text(in source: ContentFile) -> String {
    switch self {
    case .decision(let reference): return "decision:" + reference
    case .contract(let reference): return "contract:" + reference
    case .policy(let name): return "policy:" + name
    case .procurement(let name): return "procurement:" + name
    case .informationRequest(let reference): return "foi:" + reference
    case .address(let address): return address
    case .file(let path, let fragment):
      let file = path.hasSuffix(".md") ? source.path(to: path) : FilePath(path).lastComponent?.string
      return (file ?? path) + (fragment.map { "#" + $0 } ?? "")
    }
  }
}

extension WithheldItem {
  /// What its page says of it, but for the days on which the office means to look at it again, which move by themselves.
  var publicTexts: [String?] { [what, extent.rawValue, ground.text, reason, publicInterestTest] }
}

import MarkupReading

/// Which parts a part of a document refers to, and under which names.
struct Relationships {
  private(set) var targets: [String: String] = [:]

  /// Reads the relationships of a part; none where it has none.
  init(of part: String, in archive: Archive) throws(Archive.Fault) {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
    guard let relationships = archive.part(named: path) else { return }
    let listener = RelationshipListener()
    try archive.read(relationships, telling: listener)
    for found in listener.found where !found.isExternal {
      targets[found.id] = Self.path(found.target, from: folder)
    }
  }

  /// A target is relative to the folder of the part, or begins with `/`.
  private static func path(_ target: String, from folder: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Reads a part that lists relationships.
final class RelationshipListener: MarkupListener {
  struct Found {
    let id: String
    let target: String
    let isExternal: Bool
  }

  private(set) var found: [Found] = []

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    found.append(Found(id: id, target: target, isExternal: attributes["TargetMode"] == "External"))
  }

  func end(_ element: String) {}
  func text(_ text: String) {}
}

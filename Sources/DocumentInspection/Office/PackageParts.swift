import MarkupReading

/// What any office document may carry along in parts of its own: files, programs, persons, and links to the office.
struct PackageParts {
  private let archive: Archive
  private let allowedNames: AllowedNames

  init(_ archive: Archive, _ allowedNames: AllowedNames) {
    self.archive = archive
    self.allowedNames = allowedNames
  }

  func report() throws(Archive.Fault) -> PartialReport {
    var counts = FindingCounts()
    for part in archive.parts {
      let name = part.name.lowercased()
      if Self.isEmbedded(name) { counts.add(.embeddedFile, at: .inner(part.name), countedBy: name) }
      if Self.isProgram(name) { counts.add(.script, at: .whole) }
      if name.hasSuffix(".rels") { try readLinks(in: part, into: &counts) }
      if Self.namesPersons(name) { try readPersons(in: part, into: &counts) }
    }
    return PartialReport(findings: counts.findings)
  }

  private static func isEmbedded(_ name: String) -> Bool {
    name.contains("/embeddings/") || name.hasPrefix("versions/")
  }

  private static func isProgram(_ name: String) -> Bool {
    // LibreOffice lists its libraries of programs even where there are none.
    let isList = name.hasSuffix("script-lc.xml") || name.hasSuffix("script-lb.xml")
    return name.hasSuffix("/vbaproject.bin") || name.hasPrefix("basic/") && !isList
  }

  private static func namesPersons(_ name: String) -> Bool {
    guard name.hasSuffix(".xml") else { return false }
    return name.hasPrefix("customxml/item") || name == "word/people.xml" || name.hasPrefix("xl/persons/")
      || name.hasPrefix("xl/pivotcache/pivotcachedefinition") || name == "xl/revisions/usernames.xml"
      || name == "ppt/commentauthors.xml" || name == "ppt/authors.xml"
  }

  private func readPersons(in part: Archive.Part, into counts: inout FindingCounts) throws(Archive.Fault) {
    let listener = PersonListener()
    try archive.read(part, telling: listener)
    for name in listener.names where !allowedNames.allow(name) {
      counts.add(.author, at: .part("the list of persons in \(part.name)"), quoting: name, countedBy: name)
    }
  }

  private func readLinks(in part: Archive.Part, into counts: inout FindingCounts) throws(Archive.Fault) {
    let listener = RelationshipListener()
    try archive.read(part, telling: listener)
    for link in listener.found where link.isExternal && Self.leadsIntoTheOffice(link.target) {
      counts.add(.internalLink, at: .part(part.name), quoting: link.target)
    }
  }

  /// Whether an address is that of a file, or of a computer without a name in public.
  private static func leadsIntoTheOffice(_ target: String) -> Bool {
    let target = target.lowercased()
    if target.hasPrefix("mailto:") || target.hasPrefix("#") || target.hasPrefix("tel:") { return false }
    guard target.hasPrefix("http://") || target.hasPrefix("https://") else { return true }
    let host = target.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != ":" }
    return !host.contains(".")
  }
}

/// Reads the parts in which programs of Office list persons.
private final class PersonListener: MarkupListener {
  private(set) var names: [String] = []
  private var isInUser = false
  private var text: String?

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "person": add(attributes["displayName"] ?? attributes["author"])
    case "cmAuthor", "author", "userInfo": add(attributes["name"])
    case "pivotCacheDefinition": add(attributes["refreshedBy"])
    case "UserInfo": isInUser = true
    case "DisplayName" where isInUser: text = ""
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "UserInfo": isInUser = false
    case "DisplayName":
      add(text)
      text = nil
    default: break
    }
  }

  func text(_ text: String) { self.text? += text }

  private func add(_ name: String?) {
    if let name { names.append(name) }
  }
}

import Diagnostics
import Records
import TypedYAML

extension Organisation {
  init?(reading reader: inout MappingReader) {
    let id = reader.identifier("id")
    let name = reader.requiredText("name")?.value
    let role = reader.text("role")?.value
    let identifiers = reader.groups("identifiers", OfficialIdentifier.init(reading:))
    guard let id, let name else { return nil }
    self.init(id: id, name: name, role: role, identifiers: identifiers)
  }
}

extension OfficialIdentifier {
  /// Reads a number in an official register.
  init?(reading reader: inout MappingReader) {
    let scheme = reader.requiredText("scheme")
    let id = reader.requiredText("id")
    guard let scheme, let id else { return nil }
    self.init(scheme: scheme.value, id: id.value)
  }
}

extension Priority {
  init?(reading reader: inout MappingReader) {
    let id = reader.identifier("id")
    let title = reader.requiredText("title")?.value
    let summary = reader.text("summary")?.value
    guard let id, let title else { return nil }
    self.init(id: id, title: title, summary: summary)
  }
}

extension NavigationLink {
  init?(reading reader: inout MappingReader) {
    let label = reader.requiredText("label")?.value
    let target = reader.requiredText("to")
    guard let label, let target else { return nil }
    self.init(label: label, target: target)
  }
}

extension Contact {
  init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")?.value
    let email = reader.text("email")?.value
    let telephone = reader.text("telephone")?.value
    let address = reader.text("address")?.value
    guard let name else { return nil }
    self.init(name: name, email: email, telephone: telephone, address: address)
  }
}

extension FreedomOfInformationContact {
  init?(reading reader: inout MappingReader) {
    self.init(
      email: reader.text("email")?.value, statement: reader.text("statement")?.value,
      review: reader.text("review")?.value)
  }
}

extension Licence {
  init?(reading reader: inout MappingReader) {
    let name = reader.requiredText("name")?.value
    let url = reader.requiredAddress("url")
    let statement = reader.text("statement")?.value
    guard let name, let url else { return nil }
    self.init(name: name, url: url, statement: statement)
  }
}

extension SectionPaths {
  init?(reading reader: inout MappingReader) {
    self.init()
    if let path = reader.sectionPath("decisions") { decisions = path }
    if let path = reader.sectionPath("priorities") { priorities = path }
    if let path = reader.sectionPath("contracts") { contracts = path }
    if let path = reader.sectionPath("suppliers") { suppliers = path }
    if let path = reader.sectionPath("spend") { spend = path }
    if let path = reader.sectionPath("policies") { policies = path }
    if let path = reader.sectionPath("foi") { informationRequests = path }
    if let path = reader.sectionPath("corrections") { corrections = path }
  }
}

extension DecisionForm {
  init?(reading reader: inout MappingReader) {
    let saysWhatIsRequired = reader.value("required") != nil
    let required = reader.texts("required").compactMap { reader.choice(in: $0, of: FormPart.self) }
    let synonyms = reader.textsByKey("synonyms").compactMap { key, headings in
      reader.choice(in: key, of: FormPart.self).map { ($0, headings.map(\.value)) }
    }
    self.init(
      required: saysWhatIsRequired ? required : Self.usualRequirement,
      synonyms: Dictionary(synonyms, uniquingKeysWith: +))
  }
}

extension MappingReader {
  /// A short name that can stand in an address.
  fileprivate mutating func identifier(_ key: String) -> String? { locatedIdentifier(key)?.value }

  /// A short name, with the place where it stands.
  mutating func locatedIdentifier(_ key: String) -> Located<String>? {
    requiredText(key).flatMap {
      parsed($0, as: .invalidValue, expecting: "a short name of small letters, digits and hyphens") {
        (text: String) -> String? in text.utf8.allSatisfy(\.standsInAddress) ? text : nil
      }
    }
  }

  /// A folder below the site's address, without slashes at either end.
  fileprivate mutating func sectionPath(_ key: String) -> String? {
    // The closure's type is written out: an optional `Value` would fit too, and no path would ever be wrong.
    parsed(key, expecting: "a path such as transparency/decisions") { (text: String) -> String? in
      let path = text.drop { $0 == "/" }
      let trimmed = path.last == "/" ? path.dropLast() : path
      let isPath = trimmed.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
        !segment.isEmpty && segment.utf8.allSatisfy(\.standsInAddress)
      }
      return isPath ? String(trimmed) : nil
    }?.value
  }
}

extension UInt8 {
  /// Whether this is the code of a small letter, a digit or a hyphen.
  var standsInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

import Records
import TypedYAML

/// A complete site of an office's own: settings, templates, an example of each kind of record, and a manual.
public struct NewOffice: Sendable {
  /// The office's full name.
  public var name: String
  /// The name that stands in titles.
  public var shortName: String
  /// Where the site will be published.
  public var baseURL: String
  /// The day on which the examples are dated, so that nothing on them lies in the future or is overdue.
  public var day: CalendarDate

  /// An office's site as it begins.
  public init(name: String, shortName: String, baseURL: String, day: CalendarDate) {
    self.name = name
    self.shortName = shortName
    self.baseURL = baseURL
    self.day = day
  }

  /// A name for an office that has given none.
  public static let placeholderName = "Exampleshire Police and Crime Commissioner"
  /// An address for a site that has none yet.
  public static let placeholderBaseURL = "https://records.example.org"

  /// Everything that belongs to the site, by its path below the site's folder.
  public var files: [NewFile] {
    [Self.gitIgnore] + EmbeddedFiles.exampleOffice.map(filledIn)
      + EmbeddedFiles.templates.map { NewFile(path: "templates/" + $0.path, bytes: $0.bytes) }
  }

  /// Keeps the finished site out of an office's Git. It is no file of the example office because the build passes over
  /// names that begin with a dot.
  private static let gitIgnore = NewFile(path: ".gitignore", text: "public/\n")

  private func filledIn(_ file: NewFile) -> NewFile {
    var facts = facts
    if file.path.hasSuffix(".yaml") { facts.merge(names.mapValues(\.yamlScalar)) { $1 } }
    return NewFile(
      path: Self.filledIn(file.path, with: facts),
      text: Self.filledIn(String(decoding: file.bytes, as: UTF8.self), with: facts))
  }

  private var names: [String: String] { ["office-name": name, "short-name": shortName, "base-url": baseURL] }

  /// What stands between braces in the example files.
  private var facts: [String: String] {
    let years = ["one-year", "two-years", "three-years"].enumerated().map { index, words in
      (words: words, day: day.adding(Term(months: 12 * (index + 1))))
    }
    var facts = names
    facts["today"] = day.iso8601
    facts["this-year"] = String(day.iso8601.prefix(4))
    for year in years {
      facts["in-" + year.words] = year.day.iso8601
      facts["month-in-" + year.words] = CalendarMonth(of: year.day).iso8601
    }
    return facts
  }

  /// The text with the facts in place of their names; braces round anything else stay.
  private static func filledIn(_ text: String, with facts: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{") {
      result += rest[..<opening]
      rest = rest[opening...]
      let name = rest.dropFirst().prefix { $0 != "}" && $0 != "{" }
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == "}", let fact = facts[String(name)] else {
        result.append(rest.removeFirst())
        continue
      }
      result += fact
      rest = rest[rest.index(after: name.endIndex)...]
    }
    return result + rest
  }
}

import Foundation
import SystemPackage

/// Looks for persons, cameras and places in the properties of pictures and PDF documents, with ExifTool.
struct PropertyInspection: BatchInspection {
  let tools: InspectionTools
  let allowedNames: AllowedNames

  static let check = OmittedCheck.Check.properties
  static let tool = InspectionTool.exiftool
  static let batch = 50
  static let time = Duration.seconds(30)
  static let timeForEach = Duration.seconds(2)

  func answers(on files: [FilePath]) async throws(ToolFailure) -> [String: PartialReport] {
    // The first argument keeps it from reading a person's own configuration, which can hold programs.
    let options = ["-config", "", "-json", "-G1", "-charset", "filename=utf8", "-api", "LargeFileSupport=1"]
    let wanted = (NamedProperty.all + ["GPS*"]).map { "-" + $0 }
    let run = ToolRun(
      .exiftool, options + wanted + files.map(\.string), within: Self.time(for: files), outputLimit: 1 << 24)
    let output = try await run.output(with: tools)
    // With a file that it cannot read the status is 1, and the others are listed all the same.
    guard let listed = try? JSONDecoder().decode([[String: PropertyValue]].self, from: Data(output.text.utf8)) else {
      throw .failed
    }
    let reports = listed.compactMap { properties in
      properties["SourceFile"].map {
        ($0.text, PartialReport(findings: findings(in: properties), texts: words(in: properties)))
      }
    }
    return Dictionary(reports) { first, _ in first }
  }

  private func words(in properties: [String: PropertyValue]) -> [PlacedText] {
    properties.sorted { $0.key < $1.key }.filter { NamedProperty.use(of: $0.key) == .words }.flatMap { key, value in
      value.parts.map { PlacedText($0, at: .property(NamedProperty.name(of: key))) }
    }
  }

  private func findings(in properties: [String: PropertyValue]) -> [DocumentFinding] {
    var findings: [DocumentFinding] = []
    let sorted = properties.sorted { $0.key < $1.key }
    if let place = sorted.first(where: { NamedProperty.use(of: $0.key) == .location }) {
      findings.append(DocumentFinding(.location, at: .property(NamedProperty.name(of: place.key))))
    }
    if let device = sorted.first(where: { NamedProperty.use(of: $0.key) == .device }) {
      findings.append(DocumentFinding(.device, at: .property(NamedProperty.name(of: device.key))))
    }
    let persons = sorted.filter { NamedProperty.use(of: $0.key) == .person }
    findings += persons.flatMap { key, value in
      value.parts.filter { !allowedNames.allow($0) }.map { name in
        DocumentFinding(.author, at: .property(NamedProperty.name(of: key)), quoting: name)
      }
    }
    return findings
  }
}

/// A property as ExifTool gives it: a text, a number or a list of these.
enum PropertyValue: Decodable {
  case text(String)
  case list([PropertyValue])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([PropertyValue].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// The texts in it; a number is none.
  var parts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.parts)
    case .other: []
    }
  }

  var text: String { parts.joined(separator: ", ") }
}

import Foundation
import SystemPackage

/// Looks for persons, cameras and places in the properties of pictures and PDF documents, with ExifTool.
struct PropertyInspection: Sendable {
  let tools: InspectionTools
  let allowedNames: AllowedNames

  /// How many files are looked at in one run.
  static let batch = 50
  private static let timeForEach = Duration.seconds(10)

  /// What ExifTool says of each file, in their order.
  func reports(on files: [FilePath]) async -> [PartialReport] {
    let properties: [String: [String: PropertyValue]]
    do throws(ToolFailure) {
      properties = try await self.properties(of: files)
    } catch {
      let omission = OmittedCheck(check: .properties, reason: error.reason(.exiftool))
      return files.map { _ in PartialReport(omissions: [omission]) }
    }
    return files.map { file in
      guard let properties = properties[file.string] else {
        return PartialReport(omissions: [OmittedCheck(check: .properties, reason: .failed(.exiftool))])
      }
      return PartialReport(findings: findings(in: properties))
    }
  }

  private func properties(of files: [FilePath]) async throws(ToolFailure) -> [String: [String: PropertyValue]] {
    // The first argument keeps it from reading a person's own configuration, which can hold programs.
    let options = ["-config", "", "-json", "-G1", "-charset", "filename=utf8", "-api", "LargeFileSupport=1"]
    let wanted = (NamedProperty.all + ["GPS*"]).map { "-" + $0 }
    let run = ToolRun(
      .exiftool, options + wanted + files.map(\.string), within: Self.timeForEach * files.count, outputLimit: 1 << 24)
    let output = try await run.output(with: tools)
    // With a file that it cannot read the status is 1, and the others are listed all the same.
    guard let listed = try? JSONDecoder().decode([[String: PropertyValue]].self, from: Data(output.text.utf8)) else {
      throw .failed
    }
    let named = listed.compactMap { properties in properties["SourceFile"].map { ($0.text, properties) } }
    return Dictionary(named) { first, _ in first }
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

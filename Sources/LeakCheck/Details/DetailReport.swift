import Diagnostics
import Platform
import StaticSite
import SystemPackage

/// Says of each detail once where it comes from and where it would be published, however many pages show it.
struct DetailReport {
  private let files: [FileFindings]

  /// How many details of a kind are told one by one.
  private static let limit = 50
  /// How many of its sources are named for one detail.
  private static let sourceLimit = 5

  init(_ files: [FileFindings]) { self.files = files }

  var diagnostics: [Diagnostic] {
    var places: [PersonalDetail: [Int]] = [:]
    for (position, file) in files.enumerated() {
      for detail in file.details { places[detail.detail, default: []].append(position) }
    }
    var sources = SourceLookup()
    return PersonalDetail.Kind.allCases.flatMap { kind in
      let details = places.keys.filter { $0.kind == kind }.sorted { $0.value < $1.value }
      var told = details.prefix(Self.limit).flatMap { diagnostics(of: $0, in: places[$0] ?? [], &sources) }
      if details.count > Self.limit, let last = told.indices.last {
        told[last].message += "; \(details.count - Self.limit) more of this kind were found"
      }
      return told
    }
  }

  private func diagnostics(
    of detail: PersonalDetail, in positions: [Int], _ sources: inout SourceLookup
  ) -> [Diagnostic] {
    var origins: [SourceLocation] = []
    for position in positions {
      let origin = files[position].file.origin
      if !origins.contains(where: { $0.file == origin.file }), origins.count < Self.sourceLimit {
        origins.append(origin)
      }
    }
    let found = origins.compactMap { sources.location(of: detail, in: $0.file) }
    let message = message(about: detail, in: positions)
    return (found.isEmpty ? Array(origins.prefix(1)) : found).map { location in
      .error(.personalDetails, at: location, message, suggestion: Self.wayOut(for: detail))
    }
  }

  private func message(about detail: PersonalDetail, in positions: [Int]) -> String {
    let first = files[positions[0]]
    let finding = first.details.first { $0.detail == detail }
    let place = finding.flatMap { $0.place ?? first.file.place(of: $0.position, in: $0.layer) }
    return "the \(detail.kind.noun) '\(detail.masked)' would be published in \(first.file.path)"
      + (place.map { ", " + $0 } ?? "") + positions.count.othersClause
  }

  private static func wayOut(for detail: PersonalDetail) -> String {
    switch detail.kind {
    case .email, .telephone:
      "take it out; if it is meant for the public, write it in site.yaml, as in 'leak-check: {allowed: ['the \(detail.kind.noun)']}'"
    default:
      "take it out; a number that only looks like one is allowed in site.yaml, as in 'leak-check: {allowed: ['the number']}'"
    }
  }
}

extension Int {
  /// The files beside the first, as the end of a sentence.
  var othersClause: String {
    switch self {
    case ...1: ""
    case 2: " and in 1 other file"
    default: " and in \(self - 1) other files"
    }
  }
}

/// Finds details in the files from which pages come. Each file is read once.
private struct SourceLookup {
  private var known: [String: [PersonalDetail: SourceLocation]] = [:]

  /// More than any record has.
  private static let sizeLimit = 64 << 20

  mutating func location(of detail: PersonalDetail, in file: String) -> SourceLocation? {
    if known[file] == nil { known[file] = Self.details(in: file) }
    return known[file]?[detail]
  }

  private static func details(in file: String) -> [PersonalDetail: SourceLocation] {
    guard let bytes = try? FilePath(file).readBytes(upTo: sizeLimit),
      let syntax = TextSyntax(fileName: file)
    else { return [:] }
    return bytes.withUnsafeBytes { source in
      let text = ReadableText(of: source, as: syntax)
      var places: [PersonalDetail: SourceLocation] = [:]
      for (layer, bytes) in [(ReadableText.Layer.body, text.body.bytes), (.side, text.side.bytes)] {
        var scan = TextScan(bytes, index: PassageIndex([]))
        scan.run()
        for found in scan.details where places[found.detail] == nil && places.count < 1000 {
          let line = FileExamination.line(of: found.position, in: layer, of: source, as: syntax)
          places[found.detail] = SourceLocation(file: file, line: line)
        }
      }
      return places
    }
  }
}

import Diagnostics
import Platform
import StaticSite
import SystemPackage

/// Says of each detail once where it comes from and where it would be published, however many pages show it.
struct DetailReport {
  private let files: [FileFindings]
  private let exceptions: Exceptions

  /// How many details of a kind are told one by one.
  private static let limit = 50
  /// How many of its sources are named for one detail.
  private static let sourceLimit = 5

  init(_ files: [FileFindings], exceptions: Exceptions) {
    self.files = files
    self.exceptions = exceptions
  }

  /// What is to be said, in no particular order.
  var messages: [LeakMessage] {
    var places: [PersonalDetail: [Int]] = [:]
    for (position, file) in files.enumerated() {
      for detail in file.details { places[detail.detail, default: []].append(position) }
    }
    let ambiguous = ambiguousDetails
    var sources = SourceLookup()
    return looseLines(besides: ambiguous).map { LeakMessage(diagnostic: $0) }
      + PersonalDetail.Kind.allCases.flatMap { kind in
        let details = places.keys.filter { $0.kind == kind }.sorted { $0.value < $1.value }
        var told = details.prefix(Self.limit).flatMap {
          messages(about: $0, in: places[$0] ?? [], besides: ambiguous, &sources)
        }
        if details.count > Self.limit, let last = told.indices.last {
          told[last].diagnostic.message += "; \(details.count - Self.limit) more of this kind were found"
        }
        return told
      }
  }

  /// What several details of one file look like. Who let one of them through did not mean the others.
  private var ambiguousDetails: Set<MaskedDetail> {
    var known: [MaskedDetail: PersonalDetail] = [:]
    var ambiguous: Set<MaskedDetail> = []
    for file in files {
      for found in file.details {
        let masked = exceptions.masking(found.detail, in: file.file.origin.file)
        for form in [masked, masked.unmarked] {
          if let other = known.updateValue(found.detail, forKey: form), other != found.detail { ambiguous.insert(form) }
        }
      }
    }
    return ambiguous
  }

  /// What of the list lets a detail of a file through.
  private func exception(
    for detail: PersonalDetail, in file: String, besides ambiguous: Set<MaskedDetail>
  ) -> MaskedDetail? {
    let masked = exceptions.masking(detail, in: file)
    return [masked, masked.unmarked].first { !ambiguous.contains($0) && exceptions.allowed.allows($0) }
  }

  /// Lines without a mark that let something through.
  private func looseLines(besides ambiguous: Set<MaskedDetail>) -> [Diagnostic] {
    var told: [MaskedDetail: Diagnostic] = [:]
    for file in files {
      for found in file.details {
        let masked = exceptions.masking(found.detail, in: file.file.origin.file)
        guard let used = exception(for: found.detail, in: file.file.origin.file, besides: ambiguous), used != masked,
          let location = exceptions.allowed.line(allowing: used)
        else { continue }
        told[used] = .warning(
          .looseException, at: location, "'\(used.entry)' would also let through another that looks like it",
          suggestion: "write \(masked.entry.inQuotationMarks), which lets through nothing but what stands there now")
      }
    }
    return Array(told.values)
  }

  private func messages(
    about detail: PersonalDetail, in positions: [Int], besides ambiguous: Set<MaskedDetail>,
    _ sources: inout SourceLookup
  ) -> [LeakMessage] {
    var seen: Set<String> = []
    let origins = positions.map { files[$0].file.origin }.filter { seen.insert($0.file).inserted }
    let others = origins.filter { exception(for: detail, in: $0.file, besides: ambiguous) == nil }
    // Where one source may show it, other pages may have it from there.
    let isAllowedSomewhere = others.count < origins.count
    let examined = isAllowedSomewhere ? others[...] : others.prefix(Self.sourceLimit)
    var found: [(location: SourceLocation, first: Int)] = []
    for origin in examined where found.count < Self.sourceLimit {
      let pages = positions.filter { !files[$0].file.isCopy && files[$0].file.origin.file == origin.file }
      if let location = sources.location(of: detail, in: origin.file) {
        found.append((location, pages.first ?? positions[0]))
      }
      // What a paper says stands in no line of its record.
      found += papers(of: origin.file, among: positions)
    }
    if found.isEmpty, !isAllowedSomewhere, let origin = others.first { found = [(origin, positions[0])] }
    return found.prefix(Self.sourceLimit).map { location, first in
      LeakMessage(
        diagnostic: .error(
          .personalDetails, at: location, text(about: detail, in: first, of: positions.count),
          suggestion: "take it out; \(Self.condition(of: detail)), "),
        offer: offer(for: detail, in: location.file, besides: ambiguous))
    }
  }

  /// The documents of a record that are published as they are, each at its entry.
  private func papers(of record: String, among positions: [Int]) -> [(location: SourceLocation, first: Int)] {
    var seen: Set<SourceLocation> = []
    return positions.compactMap { position in
      let file = files[position].file
      guard file.isCopy, file.origin.file == record, seen.insert(file.origin).inserted else { return nil }
      return (file.origin, position)
    }
  }

  /// - Parameters:
  ///   - first: the position of the file that is named.
  ///   - count: how many files have it.
  private func text(about detail: PersonalDetail, in first: Int, of count: Int) -> String {
    let first = files[first]
    let finding = first.details.first { $0.detail == detail }
    let place = finding.flatMap { $0.place ?? first.file.place(of: $0.position, in: $0.layer) }
    return "the \(detail.kind.noun) '\(detail.masked)' would be published in \(first.file.path)"
      + (place.map { ", " + $0 } ?? "") + count.othersClause
  }

  private static func condition(of detail: PersonalDetail) -> String {
    switch detail.kind {
    case .email, .telephone: "if it is meant for the public"
    case .nationalInsurance, .iban, .bankAccount, .paymentCard: "if it only looks like one"
    }
  }

  private func offer(
    for detail: PersonalDetail, in file: String, besides ambiguous: Set<MaskedDetail>
  ) -> LeakMessage.Offer {
    let masked = exceptions.masking(detail, in: file)
    return ambiguous.contains(masked) || !exceptions.isContent(file)
      ? exceptions.offer(allowingWhole: "of it") : exceptions.offer(allowing: masked)
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
        var seen: Set<PersonalDetail> = []
        let first = DetailScan.details(in: bytes).filter { places[$0.detail] == nil && seen.insert($0.detail).inserted }
          .sorted { $0.position < $1.position }
        let lines = FileExamination.lines(of: first.map(\.position), in: layer, of: source, as: syntax)
        for (found, line) in zip(first, lines) { places[found.detail] = SourceLocation(file: file, line: line) }
      }
      return places
    }
  }
}

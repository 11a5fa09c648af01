/// A detail or a name as a message shows it, the mark by which it is told from others that look like it, and the file of
/// the content in which the office lets it stand. So a line of a message can be put on the list as it is, and neither has
/// to repeat the detail.
struct MaskedDetail: Hashable {
  private let masked: String
  /// `nil` on a line from before there were marks: then everything that looks like it is meant.
  private let mark: DetailMark?
  private let file: String

  /// - Parameter file: the file, below the content folder.
  init(_ detail: PersonalDetail, in file: String) {
    self.init(detail.masked, DetailMark(of: detail.kind.rawValue + " " + detail.value), in: file)
  }

  /// - Parameter file: the file, below the content folder.
  init(_ name: IndexedPart, in file: String) {
    self.init(name.initials + "…", DetailMark(of: name.wordsInSmallLetters), in: file)
  }

  private init(_ masked: String, _ mark: DetailMark?, in file: String) {
    (self.masked, self.mark, self.file) = (masked, mark, file)
  }

  /// What stands on the list, as in `j…@example.org (3f) in decisions/2024/grants.md`; `nil` when it is a detail in full.
  init?(listed text: String) {
    let parts = text.split(separator: " in ", maxSplits: 1)
    guard parts.count == 2, parts[0].contains("…") else { return nil }
    guard parts[0].hasSuffix(")"), let opening = parts[0].lastIndex(of: "("),
      let mark = DetailMark(parts[0][opening...].dropFirst().dropLast())
    else {
      self.init(String(parts[0]), nil, in: String(parts[1]))
      return
    }
    let masked = parts[0][..<opening]
    self.init(String(masked.hasSuffix(" ") ? masked.dropLast() : masked), mark, in: String(parts[1]))
  }

  /// As it stands on a line without a mark, which lets through whatever looks like it.
  var unmarked: MaskedDetail { MaskedDetail(masked, nil, in: file) }

  /// What stands on the list.
  var entry: String { masked + (mark.map { " (\($0.text))" } ?? "") + " in " + file }

  /// What of `site.yaml` lets it through.
  var offered: OfferedEntry { OfferedEntry(list: .allowed, item: entry.inQuotationMarks) }
}

extension IndexedPart {
  /// The first letters of all words.
  var initials: String {
    words.map { String(String(decoding: bytes[$0], as: UTF8.self).prefix(1)) }.joined(separator: "… ")
  }

  fileprivate var wordsInSmallLetters: String {
    words.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }.joined(separator: " ")
  }
}

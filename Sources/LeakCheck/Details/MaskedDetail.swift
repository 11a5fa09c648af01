/// A detail as a message shows it, and the file of the content in which the office lets it stand. So a line of a message
/// can be put on the list as it is, and neither has to repeat the detail.
struct MaskedDetail: Hashable {
  private let masked: String
  private let file: String

  /// - Parameter file: the file, below the content folder.
  init(_ detail: PersonalDetail, in file: String) {
    masked = detail.masked
    self.file = file
  }

  /// What stands on the list, as in `j…@example.org in decisions/2024/grants.md`; `nil` when it is a detail in full.
  init?(listed text: String) {
    let parts = text.split(separator: " in ", maxSplits: 1)
    guard parts.count == 2, parts[0].contains("…") else { return nil }
    (masked, file) = (String(parts[0]), String(parts[1]))
  }

  /// The line of `site.yaml` that lets it through.
  var line: String { "'leak-check: {allowed: [\"\(masked) in \(file)\"]}'" }
}

import Diagnostics
import Records

extension LeakCheckSettings {
  /// What is wrong with exceptions that name no file of the content, since they allow nothing. A detail may have gone
  /// together with its file, so of a detail that is only a warning.
  func faults(in tree: ContentTree) -> [Diagnostic] {
    let named = shared.flatMap { [$0.hidden, $0.published] }
    return named.compactMap { Self.fault(of: $0, in: tree, as: .error) }
      + allowed.compactMap(Self.fileNamed).compactMap { Self.fault(of: $0, in: tree, as: .warning) }
  }

  private static func fault(
    of named: Located<String>, in tree: ContentTree, as severity: Diagnostic.Severity
  ) -> Diagnostic? {
    guard !tree.contains(named.value) else { return nil }
    let alike = didYouMean(named.value, in: tree.files.map(\.path))
    return Diagnostic(
      severity, .unknownReference, at: named.location, "the content folder has no file '\(named.value)'",
      suggestion: alike ?? "name it as in decisions/2024/example.md, without the name of the content folder"
        + (severity == .warning ? ", or take the line out" : ""))
  }

  /// The file in which a line lets a masked detail stand, as in `j…@example.org (3f) in decisions/2024/grants.md`.
  private static func fileNamed(by entry: Located<String>) -> Located<String>? {
    let parts = entry.value.split(separator: " in ", maxSplits: 1)
    return parts.count == 2 && parts[0].contains("…") ? entry.map { _ in String(parts[1]) } : nil
  }
}

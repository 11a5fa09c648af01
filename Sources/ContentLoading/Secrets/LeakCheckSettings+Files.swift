import Diagnostics
import Records

extension LeakCheckSettings {
  /// An error for each exception that names no file of the content: it would allow nothing.
  func faults(in tree: ContentTree) -> [Diagnostic] {
    shared.flatMap { [$0.hidden, $0.published] }.filter { !tree.contains($0.value) }.map { named in
      .error(
        .unknownReference, at: named.location, "the content folder has no file '\(named.value)'",
        suggestion: didYouMean(named.value, in: tree.files.map(\.path))
          ?? "name it as in decisions/2024/example.md, without the name of the content folder")
    }
  }
}

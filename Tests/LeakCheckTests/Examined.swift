import Diagnostics
import StaticSite

@testable import LeakCheck

/// Files of a site, read as a build reads them.
struct Examined {
  /// What was found, a line each.
  let lines: [String]
  let findings: [Diagnostic]

  init(
    _ files: [(path: String, text: String)], hidden: [HiddenText] = [], allowed: [String] = [],
    shared: Set<SharedText> = [], publicFiles: [PublicSource] = [], origin: String = "content/site.yaml"
  ) async {
    let check = await LeakCheck(
      allowed: AllowedDetails(own: [], listed: Self.lines(allowed), host: "records.example"), hidden: hidden,
      documents: [], shared: shared,
      contentFolder: "content", workers: 2
    ) { publicFiles }
    for (path, text) in files {
      let bytes = Array(text.utf8)
      let file = SiteFile(
        path: SitePath(wellFormed: path), origin: SourceLocation(file: origin), body: .rendered { bytes })
      guard var examination = check.examination(of: file) else { continue }
      bytes.withUnsafeBytes { examination.read($0) }
      check.add(examination)
    }
    findings = await check.findings()
    lines = DiagnosticFormat.text.render(findings).split(separator: "\n").map(String.init)
  }

  /// Texts on lines of `site.yaml` from its third on.
  private static func lines(_ texts: [String]) -> [Located<String>] {
    texts.enumerated().map { Located($1, at: SourceLocation(file: "content/site.yaml", line: $0 + 3)) }
  }

  /// The details that are found in a text, by kind and value.
  static func details(in text: String, of path: String) -> [PersonalDetail] {
    let bytes = Array(text.utf8)
    let file = SiteFile(
      path: SitePath(wellFormed: path), origin: SourceLocation(file: "content/site.yaml"), body: .rendered { bytes })
    let none = AllowedDetails(own: [], listed: [], host: "records.example")
    guard var examination = FileExamination(of: file, index: PassageIndex([]), allowed: none) else { return [] }
    bytes.withUnsafeBytes { examination.read($0) }
    return examination.findings.details.map(\.detail)
  }
}

extension PublicSource {
  /// A public record that says something.
  static func record(
    _ file: String, _ text: String, kind: Kind = .record, publication: Publication = .unknown
  ) -> PublicSource {
    PublicSource(file: file, kind: kind, publication: publication) { [TextPart(text, line: 1, form: .prose)] }
  }
}

extension HiddenText {
  /// A hidden record that says something.
  static func record(
    _ reason: Reason, _ text: String, file: String = "content/decisions/hidden.md", form: TextPart.Form = .prose,
    relatives: Set<String> = []
  ) -> HiddenText {
    HiddenText(reason: reason, file: file, parts: [TextPart(text, line: 10, form: form)], relatives: relatives)
  }
}

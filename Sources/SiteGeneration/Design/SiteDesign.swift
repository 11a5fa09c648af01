import Diagnostics
import Platform
import Records
import StaticSite
import SystemPackage

/// An office's templates folder: templates, words and assets, ready for use.
public struct SiteDesign: Sendable {
  let words: Words
  let templates: TemplateLibrary
  let assets: [SiteFile]

  /// Reads a templates folder.
  ///
  /// - Parameters:
  ///   - displayPath: the folder as the person who started the command knows it.
  ///   - configuration: says in which language, and with which accent colour.
  ///   - day: the day as of which the site is made.
  /// - Returns: `nil` with diagnostics when there are no words in the site's language.
  public init?(
    folder: FilePath, displayPath: String, configuration: SiteConfiguration, asOf day: CalendarDate,
    diagnostics: inout [Diagnostic]
  ) {
    // `templates/` and `templates` are one folder, and its files have one name.
    let files = DesignFiles(folder: folder, displayPath: FilePath(displayPath).string)
    let wordsFile = "words/\(configuration.language).yaml"
    guard let text = files.text(wordsFile, diagnostics: &diagnostics),
      let words = Words(
        text, language: configuration.language, in: files.display(wordsFile), diagnostics: &diagnostics)
    else { return nil }
    let assets = Asset.all(in: files, accent: configuration.accentColour?.value, diagnostics: &diagnostics)
    let addresses = SiteAddresses(configuration)
    let entries = files.entries(in: "", diagnostics: &diagnostics) ?? []
    let sources = entries.compactMap { entry -> TemplateSource? in
      let name = entry.name
      guard entry.kind == .file, name.hasSuffix(Self.templateSuffix) else { return nil }
      return files.text(name, diagnostics: &diagnostics).map { text in
        TemplateSource(name: String(name.dropLast(Self.templateSuffix.count)), file: files.display(name), text: text)
      }
    }
    self.words = words
    self.assets = assets.map { $0.file(at: addresses) }
    templates = TemplateLibrary(
      sources, in: files.displayPath, words: words,
      site: SiteContext(configuration: configuration, words: words, asOf: day),
      assets: Dictionary(
        assets.map { ($0.name, addresses.href($0.path(at: addresses))) }, uniquingKeysWith: { first, _ in first }),
      diagnostics: &diagnostics)
    diagnostics += configuration.accentColour.map(Self.contrastFaults) ?? []
  }

  private static let templateSuffix = ".mustache"

  /// The least contrast of text by WCAG 2.2, success criterion 1.4.3 (AA).
  private static let leastContrast = 4.5

  private static func contrastFaults(of accent: Located<Colour>) -> [Diagnostic] {
    let contrast = accent.value.contrast(with: .white)
    guard contrast < leastContrast else { return [] }
    let tenths = Int(contrast * 10)
    return [
      .error(
        .lowContrast, at: accent.location,
        "the contrast of \(accent.value.hexadecimal) with white is \(tenths / 10).\(tenths % 10), and 4.5 is the least that people can read",
        suggestion: "choose a darker colour")
    ]
  }
}

import Diagnostics
import Platform
import Records
import StaticSite

/// A file of `templates/assets`, or a folder there that stands for one, published under a name that changes with its
/// bytes.
struct Asset {
  let name: String
  private let bytes: [UInt8]
  private let origin: SourceLocation

  /// The folder of the assets, below the templates folder.
  static let folder = "assets"

  /// The assets of a templates folder, in the order of their names.
  ///
  /// - Parameter accent: the office's accent colour, which each style sheet gains as custom properties.
  static func all(in files: DesignFiles, accent: Colour?, diagnostics: inout [Diagnostic]) -> [Asset] {
    let entries = files.entries(in: folder, diagnostics: &diagnostics) ?? []
    return entries.compactMap { Asset($0, in: files, accent: accent, diagnostics: &diagnostics) }
  }

  private init?(_ entry: DirectoryEntry, in files: DesignFiles, accent: Colour?, diagnostics: inout [Diagnostic]) {
    let path = "\(Self.folder)/\(entry.name)"
    guard var bytes = Self.bytes(of: entry, at: path, in: files, diagnostics: &diagnostics) else { return nil }
    name = entry.name
    if name.hasSuffix(".css"), let accent {
      bytes += Array("\n:root { --accent: \(accent.hexadecimal); --on-accent: #ffffff; }\n".utf8)
    }
    self.bytes = bytes
    origin = SourceLocation(file: files.display(path))
  }

  private static func bytes(
    of entry: DirectoryEntry, at path: String, in files: DesignFiles, diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    switch entry.kind {
    case .file: files.bytes(path, diagnostics: &diagnostics)
    case .directory: AssetFolder(path, of: files, diagnostics: &diagnostics)?.bytes(diagnostics: &diagnostics)
    case .symbolicLink, .other: nil
    }
  }

  func path(at addresses: SiteAddresses) -> SitePath { addresses.asset(name, fingerprint: fingerprint) }

  func file(at addresses: SiteAddresses) -> SiteFile {
    let bytes = bytes
    return SiteFile(path: path(at: addresses), origin: origin, body: .rendered { bytes })
  }

  /// The 64-bit FNV-1a hash: it tells one version from the next, and protects nothing.
  private var fingerprint: String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

import Diagnostics
import Records
import StaticSite

/// A file in `templates/assets`, published under a name that changes with its bytes.
struct Asset {
  let name: String
  private let bytes: [UInt8]
  private let origin: SourceLocation

  /// Reads an asset. A style sheet gains the office's accent colour as custom properties.
  init?(_ name: String, in files: DesignFiles, accent: Colour?, diagnostics: inout [Diagnostic]) {
    let path = "assets/" + name
    guard var bytes = files.bytes(path, diagnostics: &diagnostics) else { return nil }
    if name.hasSuffix(".css"), let accent {
      bytes += Array("\n:root { --accent: \(accent.hexadecimal); --on-accent: #ffffff; }\n".utf8)
    }
    self.name = name
    self.bytes = bytes
    origin = SourceLocation(file: files.display(path))
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

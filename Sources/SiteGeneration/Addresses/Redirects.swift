import Diagnostics
import Records
import StaticSite

/// The pages left at old addresses.
enum Redirects {
  /// The address of the page that is written for an old address, or `nil` when a static site cannot have such an
  /// address: one with a query, or with characters that need escaping.
  static func path(for address: String) -> SitePath? {
    guard let path = SitePath(address), path != .home else { return nil }
    // Names that begin with a dot are the server's and the publisher's own.
    guard !address.utf8.elementsEqual("/index.html".utf8), !address.contains("/.") else { return nil }
    if path.isPage || address.hasSuffix(".html") || address.hasSuffix(".htm") { return path }
    // Any other name becomes a folder, so that a server gives its page the type of a page.
    return SitePath(address + "/")
  }

  /// The fault of an old address that a static site cannot have.
  static func fault(of address: Located<String>) -> Diagnostic {
    .error(
      .invalidValue, at: address.location, "'\(address.value)' is not an address that this site can have",
      suggestion: "write the part after the host, beginning with '/', as in '/decisions/old-name/'")
  }
}

import PageReading
import Publishing
import StaticSite

/// The files of a site as they are published and as they would be.
struct PageVersions: Sendable {
  let site: Site
  let published: PublishedFiles

  /// The most bytes of a published file that are read. A build does not write pages of such a size.
  private static let limit = 1 << 28

  /// A published file.
  func before(_ file: String) -> [UInt8]? { published.bytes(of: file, upTo: Self.limit) }

  /// A file as it would be, made anew; `nil` for a copied one.
  func after(_ file: String) -> [UInt8]? {
    switch siteFile(file)?.body {
    case .rendered(let render): render()
    case .streamed(let start): start().bytes
    case .copied, nil: nil
    }
  }

  func pageBefore(_ file: String) -> ReadablePage { ReadablePage(reading: before(file) ?? []) }

  func pageAfter(_ file: String) -> ReadablePage { ReadablePage(reading: after(file) ?? []) }

  /// A file of the site by its path below the output folder.
  func siteFile(_ file: String) -> SiteFile? {
    let name = "index.html"
    let isPage = file == name || file.hasSuffix("/" + name)
    let address = SitePath("/" + (isPage ? String(file.dropLast(name.count)) : file))
    return address.flatMap(site.file(at:)) ?? SitePath("/" + file).flatMap(site.file(at:))
  }
}

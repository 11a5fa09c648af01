import Diagnostics
import FlyingFox
import Records
import StaticSite

/// What the preview answers to a request.
struct PreviewAnswers: Sendable {
  private let source: any PreviewSource
  private let rules: RequestRules
  private let cookie: ViewpointCookie
  /// Tells this run of the preview from others, whose versions are counted from the beginning as well.
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)

  init(source: some PreviewSource, port: UInt16) {
    self.source = source
    rules = RequestRules(port: port)
    cookie = ViewpointCookie(port: port)
  }

  /// The answer. There is always one.
  func response(to request: HTTPRequest) async -> HTTPResponse {
    if let refusal = rules.refusal(of: request) { return refusal }
    let viewpoint = cookie.viewpoint(of: request)
    guard let place = PreviewPlace(path: request.target.path()) else {
      return await siteFile(for: request, seenFrom: viewpoint)
    }
    switch place {
    case .script: return HTTPResponse(.ok, .script, PackageResources.preview_js)
    case .style: return HTTPResponse(.ok, .css, PackageResources.preview_css)
    case .events: return await events(seenFrom: viewpoint)
    case .view: return cookie.change(asked: request)
    case .diagnostics:
      let page = await shown(place.path, nil, source.view(viewpoint), from: viewpoint)
      return .page(Overlay(page).applied(to: DiagnosticsPage.html(in: page.view)))
    case .styleGuide: return await styleGuide(seenFrom: viewpoint)
    case .unfinishedStyleGuide: return .redirect(.found, to: PreviewPlace.styleGuide.path)
    case .entrance, .unfinishedDiagnostics: return .redirect(.found, to: PreviewPlace.diagnostics.path)
    case .unknown: return .refusal(.notFound, "The preview has nothing at this address.")
    }
  }

  private func events(seenFrom viewpoint: Viewpoint) async -> HTTPResponse {
    // In this order: what changes in between comes as a version.
    let versions = await source.versions()
    let current = await source.view(viewpoint).version
    let stream = EventStream(current: current, versions: versions, name: name)
    return HTTPResponse(.ok, .events, HTTPBodySequence(from: stream))
  }

  private func styleGuide(seenFrom viewpoint: Viewpoint) async -> HTTPResponse {
    let view = await source.view(viewpoint)
    let page = shown(PreviewPlace.styleGuide.path, nil, view, from: viewpoint)
    guard let file = view.styleGuide else { return noSite(on: page) }
    return content(of: file, .ok) { page }
  }

  private func noSite(on page: ShownPage) -> HTTPResponse {
    .page(Overlay(page).applied(to: NoSitePage.html(for: page.view.diagnostics)), status: .serviceUnavailable)
  }

  private func siteFile(for request: HTTPRequest, seenFrom viewpoint: Viewpoint) async -> HTTPResponse {
    let view = await source.view(viewpoint)
    let path = request.target.path()
    func answer(_ status: HTTPStatusCode, _ file: SiteFile, from origin: SourceLocation?) -> HTTPResponse {
      content(of: file, status) { shown(path, origin, view, from: viewpoint) }
    }
    guard let site = view.site else { return noSite(on: shown(path, nil, view, from: viewpoint)) }
    if !view.folder.isEmpty, path == "/" || path == view.folder { return .redirect(.found, to: view.folder + "/") }
    let address = path.hasPrefix(view.folder + "/") ? SitePath(String(path.dropFirst(view.folder.utf8.count))) : nil
    if let address, let file = site.file(at: address) {
      guard file.isData, viewpoint.extent == .everything else { return answer(.ok, file, from: file.origin) }
      return await data(at: address, on: viewpoint.day)
    }
    // The pieces of an index are named for what they hold, so that those of the public site have other names.
    if let address, viewpoint.extent == .everything, address.isOfData {
      return await data(at: address, on: viewpoint.day)
    }
    if let address, !address.isPage, site.file(at: SitePath(wellFormed: address.text + "/")) != nil {
      return .redirect(.movedPermanently, to: path + "/")
    }
    if let moved = site.page(from: request.formerOrigin) {
      return .redirect(.temporaryRedirect, to: view.folder + moved.path.text)
    }
    guard let notFound = site.file(at: SitePath(wellFormed: "/404.html")) else {
      return .refusal(.notFound, "The site has no page at this address.")
    }
    return answer(.notFound, notFound, from: nil)
  }

  /// A feed, a calendar or rows of a table: as the public gets it, because nothing in such a file could say that it
  /// comes from a preview once somebody has saved it.
  private func data(at address: SitePath, on day: CalendarDate?) async -> HTTPResponse {
    let view = await source.view(Viewpoint(day: day, extent: .publicOnly))
    switch view.site?.file(at: address)?.body {
    case .rendered(let render): return HTTPResponse(.ok, ContentType(of: address), render())
    case .streamed(let start):
      return HTTPResponse(.ok, ContentType(of: address), HTTPBodySequence(from: StreamedBody(start: start)))
    case .copied, nil:
      return .refusal(.notFound, "The public site has no such file, and the preview gives out no data of drafts.")
    }
  }

  private func content(of file: SiteFile, _ status: HTTPStatusCode, as page: () -> ShownPage) -> HTTPResponse {
    let type = ContentType(of: file.path)
    switch file.body {
    case .rendered(let render):
      let bytes = render()
      return type == .html
        ? .page(Overlay(page()).applied(to: bytes), status: status) : HTTPResponse(status, type, bytes)
    case .streamed(let start):
      return HTTPResponse(status, type, HTTPBodySequence(from: StreamedBody(start: start)))
    case .copied(let source):
      guard let body = try? FileBody(source) else {
        return .refusal(.notFound, "\(source.string) is not there any more.")
      }
      return HTTPResponse(status, type, HTTPBodySequence(body))
    }
  }

  private func shown(
    _ address: String, _ origin: SourceLocation?, _ view: SiteView, from viewpoint: Viewpoint
  ) -> ShownPage {
    ShownPage(address: address, origin: origin, viewpoint: viewpoint, view: view, version: name(view.version))
  }

  private var name: @Sendable (Int) -> String { { [run] in "\(run)-\($0)" } }
}

extension SiteFile {
  /// Whether it is made of records and goes to other programs: a feed, a calendar, rows of a table.
  fileprivate var isData: Bool {
    switch body {
    case .streamed: true
    case .rendered: path.isOfData
    case .copied: false
    }
  }
}

extension SitePath {
  /// Whether what is made of records and goes to other programs stands at such an address.
  fileprivate var isOfData: Bool { [".csv", ".json", ".ics", ".xml"].contains(where: text.hasSuffix) }
}

import FlyingFox
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
    case .diagnostics, .unknown: return .refusal(.notFound, "The preview has nothing at this address.")
    }
  }

  private func events(seenFrom viewpoint: Viewpoint) async -> HTTPResponse {
    // In this order: what changes in between comes as a version.
    let versions = await source.versions()
    let current = await source.view(viewpoint).version
    let stream = EventStream(current: current, versions: versions, name: name)
    return HTTPResponse(.ok, .events, HTTPBodySequence(from: stream))
  }

  private func siteFile(for request: HTTPRequest, seenFrom viewpoint: Viewpoint) async -> HTTPResponse {
    let view = await source.view(viewpoint)
    guard let site = view.site else { return .refusal(.ok, "There is no site yet.") }
    let path = request.target.path()
    guard path.hasPrefix(view.folder + "/") else {
      return .redirect(.found, to: view.folder + "/")
    }
    guard let address = SitePath(String(path.dropFirst(view.folder.utf8.count))) else {
      return notFound(in: site, view)
    }
    if let file = site.file(at: address) { return content(of: file, .ok, view) }
    if !address.isPage, site.file(at: SitePath(wellFormed: address.text + "/")) != nil {
      return .redirect(.movedPermanently, to: path + "/")
    }
    return notFound(in: site, view)
  }

  private func notFound(in site: Site, _ view: SiteView) -> HTTPResponse {
    guard let file = site.file(at: SitePath(wellFormed: "/404.html")) else {
      return .refusal(.notFound, "The site has no page at this address.")
    }
    return content(of: file, .notFound, view)
  }

  private func content(of file: SiteFile, _ status: HTTPStatusCode, _ view: SiteView) -> HTTPResponse {
    let type = ContentType(of: file.path)
    switch file.body {
    case .rendered(let render) where type == .html:
      return .page(Overlay(of: file, in: view, version: name(view.version)).applied(to: render()), status: status)
    case .rendered(let render):
      return HTTPResponse(status, type, render())
    case .copied(let source):
      guard let body = try? FileBody(source) else {
        return .refusal(.notFound, "\(source.string) is not there any more.")
      }
      return HTTPResponse(status, type, HTTPBodySequence(body))
    }
  }

  private var name: @Sendable (Int) -> String { { [run] in "\(run)-\($0)" } }
}

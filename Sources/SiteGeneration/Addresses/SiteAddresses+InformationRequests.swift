import Records
import StaticSite

/// Where requests for information and the responses to them are found.
extension SiteAddresses {
  /// The disclosure log.
  var disclosureLog: SitePath { path(paths.informationRequests + "/") }

  /// The responses that are selected.
  func disclosureLog(_ selection: DisclosureSelection) -> SitePath {
    switch selection {
    case .all: disclosureLog
    case .year(let year): path("\(paths.informationRequests)/\(year)/")
    case .outcome(let outcome): path("\(paths.informationRequests)/outcome/\(outcome.rawValue)/")
    }
  }

  /// The response to a request, filed under the year in which that arrived.
  func informationRequest(_ request: InformationRequest) -> SitePath {
    let folder = request.year.map(String.init) ?? "undated"
    let name = [request.reference?.value, request.title].compactMap(\.self).joined(separator: " ")
    return path("\(paths.informationRequests)/\(folder)/\(Self.slug(name, otherwise: "response"))/")
  }
}

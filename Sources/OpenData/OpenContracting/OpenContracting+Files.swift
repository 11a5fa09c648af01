import Records
import StaticSite

/// The files, made process by process.
extension OpenContracting {
  /// A package as a file.
  public func stream(_ kind: ContractingPackage.Kind, of package: ContractingPackage) -> ByteStream {
    var positions = package.processes[...]
    let beginning = beginning(kind, of: package)
    let uri = uri(of: package, .releases)
    var isFirst = true
    var isOver = false
    return ByteStream { [self] in
      guard !isOver else { return nil }
      guard let position = positions.popFirst() else {
        isOver = true
        return Array("\n]}\n".utf8)
      }
      let release = Release(records: records, process: records.processes.all[position])
      let text = kind == .releases ? release.published.json.text : record(of: release, at: uri).text
      let piece = (isFirst ? beginning + "\n" : ",\n") + text
      isFirst = false
      return Array(piece.utf8)
    }
  }

  /// The list of all packages, for programs that fetch each of them.
  public var index: [UInt8] {
    let configuration = records.catalogue.configuration
    let whole = JSONText(object: [
      "standard": JSONText("https://standard.open-contracting.org/1.1/en/"), "ocidPrefix": JSONText(prefix.text),
      "as-of": JSONText(asOf.iso8601), "publisher": publisher,
      "licence": configuration.licence.map { JSONText($0.url) }, "publicationPolicy": JSONText(policy),
      "note": configuration.demonstration.map { JSONText($0) },
      "packages": JSONText(
        list: packages.map { package in
          JSONText(object: [
            "financialYear": package.year.map { JSONText($0.text) },
            "processes": JSONText(number: String(package.count)),
            "releasePackage": JSONText(uri(of: package, .releases)),
            "recordPackage": JSONText(uri(of: package, .records)),
          ])
        }),
    ])
    return Array((whole.text + "\n").utf8)
  }

  private func uri(of package: ContractingPackage, _ kind: ContractingPackage.Kind) -> String {
    folder + package.fileName(kind)
  }

  /// What is to be known of a package, up to where its list begins.
  private func beginning(_ kind: ContractingPackage.Kind, of package: ContractingPackage) -> String {
    let facts = JSONText(object: [
      "uri": JSONText(uri(of: package, kind)), "version": JSONText("1.1"), "publishedDate": JSONText(from: asOf),
      "publisher": publisher, "license": records.catalogue.configuration.licence.map { JSONText($0.url) },
      "publicationPolicy": JSONText(policy),
      "packages": kind == .records ? JSONText(list: [JSONText(uri(of: package, .releases))]) : nil,
    ])
    return facts.text.dropLast() + ",\"\(kind.rawValue)\":["
  }

  /// The office, with its number where it states one in a register that programs know.
  private var publisher: JSONText {
    let configuration = records.catalogue.configuration
    let identifiers = records.catalogue.organisation(configuration.defaultOrganisation)?.identifiers ?? []
    let identifier = identifiers.first { $0.scheme.contains("-") }
    return JSONText(object: [
      "name": JSONText(configuration.office.name), "scheme": identifier.map { JSONText($0.scheme) },
      "uid": identifier.map { JSONText($0.id) }, "uri": JSONText(configuration.baseURL.text + "/"),
    ])
  }

  /// A process as a record: the release by its address, and what holds now.
  private func record(of release: Release, at uri: String) -> JSONText {
    let identity = release.published.identity
    return JSONText(object: [
      "ocid": JSONText(release.process.ocid),
      "releases": JSONText(list: [
        JSONText(object: [
          "url": JSONText("\(uri)#\(identity.id)"), "date": JSONText(from: identity.date),
          "tag": JSONText(tags: identity.tags),
        ])
      ]),
      "compiledRelease": release.compiled,
    ])
  }
}

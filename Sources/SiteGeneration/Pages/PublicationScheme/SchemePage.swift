import Diagnostics
import OpenData
import Records
import StaticSite

extension SiteEdition {
  /// The page of the publication scheme, its tables as files and its documents; nothing where the office has none.
  func schemePages() -> [SiteFile] {
    guard let standing = catalogue.schemeStanding else { return [] }
    let path = addresses.publicationScheme
    let overview = page(path, .publicationScheme, from: standing.scheme.source.location) { [self] in
      let head = head(
        path, title: words[.schemeTitle],
        description: words.phrase(.schemeDescription, ["site": configuration.office.name]),
        standing: .asOf, breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
      return (head, context(of: standing, on: path))
    }
    return [overview]
      + files(of: { [self] in itemsFile(of: standing) }, named: Self.itemsName, on: path)
      + files(of: { [self] in orderTable(of: standing).file }, named: Self.orderName, on: path)
      + files(of: standing.scheme.documents, on: path)
  }

  /// What is wrong with the pages that the scheme names.
  ///
  /// - Parameter addresses: every address of the site.
  func schemeLinkFaults(among addresses: Set<String>) -> [Diagnostic] {
    (catalogue.publicationScheme?.items ?? []).compactMap { item in
      guard case .page(let page) = item.provision else { return nil }
      return LinkResolver.fault(ofAddress: page.value, at: page.location, among: addresses)
    }
  }

  private func context(of standing: SchemeStanding, on path: SitePath) -> SchemeContext {
    SchemeContext(
      introduction: standing.scheme.introduction, coverage: coverage(of: standing),
      states: states(of: standing).map { kind in
        SchemeStateContext(
          state: kind.rawValue, name: words[.schemeState(kind)], count: words.number(standing.count(kind)),
          meaning: words[.schemeStateMeaning(kind)], first: firstItem(that: kind, in: standing))
      },
      classes: InformationClass.allCases.map { informationClass in
        SchemeClassContext(
          name: words[.informationClass(informationClass)], anchor: "class-\(informationClass.rawValue)",
          items: standing.items(of: informationClass).map(context(of:)))
      },
      csv: addresses.href(addresses.data(named: Self.itemsName, "csv", of: path)),
      json: addresses.href(addresses.data(named: Self.itemsName, "json", of: path)),
      knownParagraphs: words.phrase(
        .schemeKnownParagraphs,
        ["paragraphs": OrderParagraph.requirementsInShort.joined(separator: ", ")]),
      order: context(of: orderTable(of: standing), on: path),
      rules: PublicationFrequency.allCases.filter(\.isPeriodic).map {
        FrequencyRuleContext(frequency: words[.frequency($0)], rule: words[.frequencyRule($0)])
      })
  }

  /// A link to the first item on the page that is out of date, undated or missing: the page is long.
  private func firstItem(that kind: SchemeItemState.Kind, in standing: SchemeStanding) -> LinkContext? {
    guard [.stale, .undated, .missing].contains(kind) else { return nil }
    let first = InformationClass.allCases.lazy.flatMap { standing.items(of: $0) }.first { $0.state.kind == kind }
    return first.map { LinkContext(label: $0.item.title, href: "#" + Self.anchor(of: $0.item)) }
  }

  /// How items stand, of all ways of which there is one.
  private func states(of standing: SchemeStanding) -> [SchemeItemState.Kind] {
    SchemeItemState.Kind.allCases.filter { standing.count($0) > 0 }
  }

  /// How all items stand, in a sentence.
  private func coverage(of standing: SchemeStanding) -> String {
    let counts = states(of: standing).map { kind in
      words.count(standing.count(kind)) { WordKey.schemeCount(kind, $0) }
    }
    let first = counts.dropLast().joined(separator: ", ")
    let last = counts.last ?? ""
    let list = first.isEmpty ? last : words.phrase(.schemeCoverageEnd, ["list": first, "last": last])
    let form = PluralForm(for: standing.items.count, in: words.language)
    return words.phrase(.schemeCoverage(form), ["count": words.number(standing.items.count), "list": list])
  }

  private func context(of standing: SchemeStanding.ItemStanding) -> SchemeItemContext {
    let item = standing.item
    return SchemeItemContext(
      title: item.title, anchor: Self.anchor(of: item), state: standing.state.kind.rawValue,
      stateName: words[.schemeState(standing.state.kind)], statement: item.statement, facts: facts(of: standing))
  }

  private func facts(of standing: SchemeStanding.ItemStanding) -> [Fact] {
    let item = standing.item
    if case .notHeld(let reason) = item.provision {
      return [fact(.notHeld, reason)] + paragraphFact(of: item)
    }
    return [fact(.publishedAt, html: link(to: item))]
      + optionalFact(.frequency, item.frequency.map { words[.frequency($0)] })
      + extentFact(of: standing)
      + optionalFact(standing.state.kind == .stale ? .wasDueBy : .dueBy, standing.deadline)
      + paragraphFact(of: item)
  }

  private func paragraphFact(of item: SchemeItem) -> [Fact] {
    guard !item.paragraphs.isEmpty else { return [] }
    return [fact(.orderParagraph, item.paragraphs.map(\.value.text).joined(separator: ", "))]
  }

  /// The day on which an item was last met, or what it covers, which may reach to a day to come.
  private func extentFact(of standing: SchemeStanding.ItemStanding) -> [Fact] {
    switch standing.extent {
    case .covers(let day): [fact(.covers, words.phrase(.schemeCoversTo, ["date": words.date(day)]))]
    case .updated(let day): [fact(.lastMet, day)]
    case nil: standing.item.frequency?.isPeriodic == true ? [fact(.lastMet, html: nil)] : []
    }
  }

  /// A link to where an item is found; `nil` where nobody has said.
  private func link(to item: SchemeItem) -> String? {
    guard let place = place(of: item) else { return nil }
    let label =
      switch item.provision {
      case .elsewhere(let address): words.phrase(.schemeElsewhere, ["host": Self.host(of: address)])
      case .document(let document):
        "\(document.file.lastComponent?.string ?? place), \(document.format.abbreviation), \(words.size(document.size))"
      case .page(let page): title(ofPageAt: page.value) ?? place
      case .notHeld, .unstated: place
      }
    return "<a href=\"\(place.escapedForHTML)\">\(label.escapedForHTML)</a>"
  }

  /// The host of a whole address.
  private static func host(of address: String) -> String {
    String(address.dropFirst("https://".count).prefix { !"/?#".contains($0) })
  }

  /// The address of an item as a link on a page has it.
  private func place(of item: SchemeItem) -> String? {
    switch item.provision {
    case .page(let page): addresses.base.folder + page.value
    case .elsewhere(let address): address
    case .document(let document):
      document.file.lastComponent.map {
        addresses.href(addresses.document(named: $0.string, of: addresses.publicationScheme))
      }
    case .notHeld, .unstated: nil
    }
  }

  private static func anchor(of item: SchemeItem) -> String { "item-\(item.id.value)" }

  private static let itemsName = "publication-scheme"
  private static let orderName = "order-2011"
}

extension SiteEdition {
  /// A word that says how an item stands.
  private func tag(of kind: SchemeItemState.Kind) -> String {
    "<span class=\"status-tag status-\(kind.rawValue)\">\(words[.schemeState(kind)].escapedForHTML)</span>"
  }

  /// The paragraphs of the Order, each with the items that meet it.
  private func orderTable(of standing: SchemeStanding) -> DataTable {
    DataTable(
      name: Self.orderName, caption: words[.schemeOrderCaption],
      columns: [
        DataTable.Column(.orderParagraph, words), DataTable.Column(.requirement, words),
        DataTable.Column(.frequency, words), DataTable.Column(.metBy, words), DataTable.Column(.statement, words),
      ],
      rows: standing.paragraphs.map { paragraph in
        let items = standing.items(meeting: paragraph)
        return [
          DataTable.Cell(reference: paragraph.text), requirement(of: paragraph), frequency(of: paragraph),
          metBy(items), DataTable.Cell(statement(on: items)),
        ]
      })
  }

  /// What a paragraph asks for. Where its wording is not certain, readers are not told in other words.
  private func requirement(of paragraph: OrderParagraph) -> DataTable.Cell {
    guard paragraph.requirement?.isCertain == true else { return DataTable.Cell(words[.schemeNotSummarised], .empty) }
    return DataTable.Cell(words[.requirement(paragraph)])
  }

  /// What the office says of the items that meet a paragraph.
  private func statement(on items: [SchemeStanding.ItemStanding]) -> String? {
    let statements = items.compactMap { statement(of: $0.item) }
    return statements.isEmpty ? nil : statements.joined(separator: " ")
  }

  private func frequency(of paragraph: OrderParagraph) -> DataTable.Cell {
    DataTable.Cell(paragraph.requirement?.frequency.map { words[.frequency($0)] })
  }

  private func metBy(_ items: [SchemeStanding.ItemStanding]) -> DataTable.Cell {
    guard !items.isEmpty else { return DataTable.Cell(words[.schemeNoItem], .empty) }
    let lines = items.map { standing in
      let item = standing.item
      return "<a href=\"#\(Self.anchor(of: item))\">\(item.title.escapedForHTML)</a> \(tag(of: standing.state.kind))"
    }
    return DataTable.Cell(html: lines.joined(separator: "<br>"), .list(items.map(\.item.title)))
  }

  /// All items for programs.
  private func itemsFile(of standing: SchemeStanding) -> DataFile {
    let columns: [DataColumn] = [
      .schemeItem, .informationClass, .orderParagraph, .frequency, .publishedAt, .lastMet, .coversTo, .dueBy,
      .schemeState,
      .statement,
    ]
    let rows = standing.items.map { row(of: $0) }
    return DataFile(
      name: Self.itemsName, title: words[.schemeItemsCaption], keys: columns.map(\.name), rowCount: rows.count
    ) { rows[$0] }
  }

  private func row(of standing: SchemeStanding.ItemStanding) -> [DataValue] {
    let item = standing.item
    var (met, covered): (CalendarDate?, CalendarDate?)
    switch standing.extent {
    case .updated(let day): met = day
    case .covers(let day): covered = day
    case nil: break
    }
    return [
      .text(item.title), .text(item.informationClass.rawValue), .list(item.paragraphs.map(\.value.text)),
      .text(item.frequency?.rawValue), .text(wholeAddress(of: item)), .date(met), .date(covered),
      .date(standing.deadline), .text(standing.state.kind.rawValue), .text(statement(of: item)),
    ]
  }

  private func wholeAddress(of item: SchemeItem) -> String? {
    guard let place = place(of: item), place.hasPrefix("/") else { return place(of: item) }
    return addresses.base.text + place.dropFirst(addresses.base.folder.count)
  }

  /// What the office says of an item; of one that it does not hold, why not.
  private func statement(of item: SchemeItem) -> String? {
    guard case .notHeld(let reason) = item.provision else { return item.statement }
    return [item.statement, reason].compactMap(\.self).joined(separator: " ")
  }
}

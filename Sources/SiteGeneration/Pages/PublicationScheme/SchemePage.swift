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
        breadcrumbs: [homeBreadcrumb], type: "CollectionPage")
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
    let kinds = SchemeItemState.Kind.allCases
    return SchemeContext(
      introduction: standing.scheme.introduction, coverage: coverage(of: standing),
      counts: kinds.filter { standing.count($0) > 0 }.map { kind in
        let count = words.number(standing.count(kind)).escapedForHTML
        return Fact(label: words[.schemeState(kind)], html: count, isRecorded: true)
      },
      classes: InformationClass.allCases.map { informationClass in
        SchemeClassContext(
          name: words[.informationClass(informationClass)], anchor: "class-\(informationClass.rawValue)",
          items: standing.items(of: informationClass).map(context(of:)))
      },
      csv: addresses.href(addresses.data(named: Self.itemsName, "csv", of: path)),
      json: addresses.href(addresses.data(named: Self.itemsName, "json", of: path)),
      order: context(of: orderTable(of: standing), on: path),
      rules: PublicationFrequency.allCases.filter(\.isPeriodic).map {
        FrequencyRuleContext(frequency: words[.frequency($0)], rule: words[.frequencyRule($0)])
      })
  }

  /// What is known of all items in a sentence: how many are met on this site, and how many stand otherwise.
  private func coverage(of standing: SchemeStanding) -> String {
    let form: PluralForm = PluralForm(for: standing.metHereCount, in: words.language) == .one ? .one : .other
    let met = words.phrase(
      .schemeCoverage(form),
      ["met": words.number(standing.metHereCount), "count": words.number(standing.items.count)])
    let others = SchemeItemState.Kind.allCases.filter { !$0.isMetHere && standing.count($0) > 0 }.map { kind in
      words.count(standing.count(kind)) { WordKey.schemeCount(kind, $0) }
    }
    guard let last = others.last else { return met }
    let list = ([met] + others.dropLast()).joined(separator: ", ")
    return words.phrase(.schemeCoverageEnd, ["list": list, "last": last])
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
    let isPeriodic = item.frequency?.isPeriodic == true
    let met = standing.extent.map(html)
    return [fact(.publishedAt, html: link(to: item))]
      + optionalFact(.frequency, item.frequency.map { words[.frequency($0)] })
      + (met != nil || isPeriodic ? [fact(.lastMet, html: met)] : [])
      + optionalFact(standing.state.kind == .stale ? .wasDueBy : .dueBy, standing.deadline)
      + paragraphFact(of: item)
  }

  private func paragraphFact(of item: SchemeItem) -> [Fact] {
    guard !item.paragraphs.isEmpty else { return [] }
    return [fact(.orderParagraph, item.paragraphs.map(\.value.text).joined(separator: ", "))]
  }

  /// How far what is published reaches, in words that programs can read too.
  private func html(of extent: PublishedExtent) -> String {
    guard case .covers(let day) = extent else { return time(extent.day) }
    return words.phrase(.schemeCoversTo, ["date": words.date(day)]).escapedForHTML
  }

  /// A link to where an item is found; `nil` where nobody has said.
  private func link(to item: SchemeItem) -> String? {
    guard let place = place(of: item) else { return nil }
    let label =
      switch item.provision {
      case .elsewhere(let address):
        words.phrase(.schemeElsewhere, ["address": String(address.dropFirst("https://".count))])
      case .document(let document): "\(document.format.abbreviation), \(words.size(document.size))"
      case .page, .notHeld, .unstated: place
      }
    return "<a href=\"\(place.escapedForHTML)\">\(label.escapedForHTML)</a>"
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
        DataTable.Column(.frequency, words), DataTable.Column(.metBy, words),
      ],
      rows: standing.paragraphs.map { paragraph in
        let items = standing.items(meeting: paragraph)
        return [
          DataTable.Cell(reference: paragraph.text), requirement(of: paragraph, items), frequency(of: paragraph),
          metBy(items),
        ]
      })
  }

  /// What a paragraph asks for. Where its wording is not certain, the office's own words stand there.
  private func requirement(of paragraph: OrderParagraph, _ items: [SchemeStanding.ItemStanding]) -> DataTable.Cell {
    if paragraph.requirement?.isCertain == true { return DataTable.Cell(words[.requirement(paragraph)]) }
    let statements = items.map { $0.item.statement ?? $0.item.title }
    return DataTable.Cell(statements.isEmpty ? words[.schemeNotStated] : statements.joined(separator: " "))
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
      .schemeItem, .informationClass, .orderParagraph, .frequency, .publishedAt, .lastMet, .coversTo, .dueBy, .state,
      .statement,
    ]
    let rows = standing.items.map { row(of: $0) }
    return DataFile(
      name: Self.itemsName, title: words[.schemeItemsCaption], keys: columns.map(\.rawValue), rowCount: rows.count
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

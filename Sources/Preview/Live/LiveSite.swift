import ContentLoading
import Diagnostics
import Records
import SiteGeneration

/// The site as it stands while it is being written, seen from any viewpoint.
///
/// A change goes two ways. The pages of a record whose file was saved are made anew at once, which takes no longer for
/// many records than for few. Behind them everything is put together again, with all lists and checks, and takes the
/// place of what was shown.
public actor LiveSite: PreviewSource {
  private let today: @Sendable () -> CalendarDate
  private let workers: Int
  private var designs: DesignShelf

  private var content = ContentReadings().content
  private var outdated: Set<String> = []
  /// The records that were read again since everything was put together, by their files.
  private var recent: [String: RecentRecord] = [:]
  private var changeCount = 0
  private var refreshCount = 0

  private var sites: [SiteKey: ShownSite] = [:]
  private var views: [SiteKey: SiteView] = [:]
  private var works: [SiteKey: Work] = [:]
  /// The viewpoints in use, the one asked for last at the end.
  private var recentKeys: [SiteKey] = []
  private var version = 0
  private var listeners = VersionListeners()

  /// What was read and is not put together yet.
  private var newest: ContentReadings?
  /// Whether something has changed since the last refresh began.
  private var isStale = false
  private var isRefreshing = false

  /// The most records that are shown at once. More than that come from no person's hand, and everything is put together
  /// again sooner than each of them would be.
  private static let atOnceLimit = 10
  /// From how many viewpoints the site is kept up to date.
  private static let viewpointLimit = 4

  /// A site of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - templates: the folder with the templates, words and assets.
  ///   - workers: how many processors may be used.
  ///   - today: the day for which the site is shown to those who ask for no other.
  init(templates: String, workers: Int, today: @Sendable @escaping () -> CalendarDate) {
    designs = DesignShelf(folder: templates)
    self.today = today
    // One processor stays free for what is to be shown at once.
    self.workers = max(1, workers - 1)
  }

  /// The site from a viewpoint. For one that nobody had lately it is put together first.
  public func view(_ viewpoint: Viewpoint) async -> SiteView {
    let key = SiteKey(day: viewpoint.day ?? today(), extent: viewpoint.extent)
    remember(key)
    if let view = views[key] { return view }
    let site = await site(for: key)
    let view = makeView(of: site, for: key)
    if sites[key] != nil { views[key] = view }
    return view
  }

  /// What is known from a viewpoint, put together once however many ask for it meanwhile.
  private func site(for key: SiteKey) async -> ShownSite {
    while true {
      if let site = sites[key] { return site }
      let work = work(for: key)
      let site = await work.site.value
      // What has become old meanwhile is put together once more.
      guard work.refreshCount == refreshCount else { continue }
      works[key] = nil
      let newest = site.revising(recent)
      if recentKeys.contains(key) { sites[key] = newest }
      return newest
    }
  }

  private func work(for key: SiteKey) -> Work {
    if let work = works[key], work.refreshCount == refreshCount { return work }
    let work = Work(refreshCount: refreshCount, site: Task { [content] in await complete(key, from: content) })
    works[key] = work
    return work
  }

  private func complete(_ key: SiteKey, from content: LoadedContent) async -> ShownSite {
    var site = await putTogether(key, from: content)
    site.faultsOfSite = await material(of: content, for: key.day).material?.faults()
    return site
  }

  /// Word of every change: the number of the newest version.
  public func versions() -> AsyncStream<Int> {
    listeners.add { number in Task { await self.forget(listener: number) } }
  }

  private func forget(listener number: Int) { listeners.remove(number) }

  private func remember(_ key: SiteKey) {
    guard recentKeys.last != key else { return }
    recentKeys.removeAll { $0 == key }
    recentKeys.append(key)
    guard recentKeys.count > Self.viewpointLimit else { return }
    let forgotten = recentKeys.removeFirst()
    sites[forgotten] = nil
    views[forgotten] = nil
  }

  private func makeView(of site: ShownSite, for key: SiteKey) -> SiteView {
    let faultsOfFiles =
      content.diagnostics.filter { recent[$0.location.file] == nil } + recent.values.flatMap(\.diagnostics)
    return SiteView(
      version: version, day: key.day, folder: content.configuration?.baseURL.folder ?? "", site: site.plan?.site,
      styleGuide: site.plan?.styleGuide(at: PreviewPlace.styleGuide.sitePath),
      diagnostics: site.diagnostics(beside: faultsOfFiles),
      unpublished: site.unpublished, outdated: outdated.union(site.design?.outdated ?? []))
  }

  /// Shows what has changed.
  private func tell() {
    version += 1
    views = [:]
    listeners.tell(version)
  }
}

/// The putting together of a site, for which somebody waits.
private struct Work {
  /// How often everything had been put together when it began.
  let refreshCount: Int
  let site: Task<ShownSite, Never>
}

/// A day, and what is shown of the records on it.
struct SiteKey: Hashable {
  let day: CalendarDate
  let extent: Viewpoint.Extent
}

/// A record that was shown before everything was put together again.
struct RecentRecord {
  let record: RevisedRecord
  /// What is wrong with its file by itself.
  let diagnostics: [Diagnostic]
  /// The number of the change.
  let change: Int
}

extension LiveSite {
  /// Takes the content as it was read first, and puts the site together.
  func begin(with readings: ContentReadings) async {
    remember(SiteKey(day: today(), extent: .everything))
    newest = readings
    await refresh()
  }

  /// Takes content that was read again.
  ///
  /// - Parameter changes: what had changed.
  func take(_ readings: ContentReadings, after changes: ContentChanges) {
    changeCount += 1
    if case .files(let paths) = changes, showAtOnce(readings, at: paths) { tell() }
    if changes.mayConcernConfiguration { designs.clear() }
    newest = readings
    refreshSoon()
  }

  /// Takes templates, words and assets that have changed.
  func takeDesign() {
    designs.clear()
    refreshSoon()
  }

  /// Makes the pages of changed records anew, where nothing else has changed.
  private func showAtOnce(_ readings: ContentReadings, at paths: Set<String>) -> Bool {
    guard paths.count <= Self.atOnceLimit else { return false }
    let documents = paths.compactMap { readings.document(at: $0) }
    guard documents.count == paths.count else { return false }
    for (record, diagnostics) in documents {
      recent[record.source.displayPath] = RecentRecord(record: record, diagnostics: diagnostics, change: changeCount)
      for key in sites.keys { sites[key] = sites[key]?.revising(record) }
    }
    outdated = readings.outdated
    return true
  }

  private func refreshSoon() {
    isStale = true
    guard !isRefreshing else { return }
    isRefreshing = true
    Task(priority: .utility) {
      while isStale { await refresh() }
      isRefreshing = false
    }
  }

  /// Puts everything together again, shows it, and then looks for what is wrong with it.
  private func refresh() async {
    isStale = false
    let change = changeCount
    let readings = newest
    newest = nil
    var content = content
    if let readings { content = await Self.everything(in: readings) }
    var fresh: [SiteKey: ShownSite] = [:]
    for key in recentKeys { fresh[key] = await putTogether(key, from: content) }
    self.content = content
    refreshCount += 1
    if newest == nil, let readings { outdated = readings.outdated }
    recent = recent.filter { $0.value.change > change }
    let faults = sites.mapValues(\.faultsOfSite)
    sites = fresh.mapValues { $0.revising(recent) }
    for key in sites.keys { sites[key]?.faultsOfSite = faults[key] ?? nil }
    tell()
    await check(Set(fresh.keys.map(\.day)))
  }

  private func check(_ days: Set<CalendarDate>) async {
    var hasNews = false
    for day in days where !isStale {
      let faults = await material(of: content, for: day).material?.faults()
      for key in sites.keys where key.day == day && sites[key]?.faultsOfSite != faults {
        sites[key]?.faultsOfSite = faults
        hasNews = true
      }
    }
    // Most edits change nothing here, and each version makes every browser ask for its page.
    if hasNews { tell() }
  }

  private func putTogether(_ key: SiteKey, from content: LoadedContent) async -> ShownSite {
    let (material, design) = material(of: content, for: key.day)
    let planned = await material?.plan(key.extent)
    return ShownSite(
      plan: planned?.plan, unpublished: key.extent == .everything ? content.records.unpublished(on: key.day) : [:],
      design: design, faultsOfUnpublished: planned?.faultsOfUnpublished ?? [])
  }

  private func material(
    of content: LoadedContent, for day: CalendarDate
  ) -> (material: SiteMaterial?, design: DesignShelf.Item?) {
    guard let configuration = content.configuration else { return (nil, nil) }
    let item = designs.item(for: day, under: configuration)
    let material = item.design.map {
      SiteMaterial(
        records: content.records, configuration: configuration, design: $0, day: day, workers: workers)
    }
    return (material, item)
  }

  /// Everything together. Not on the actor, which has readers to answer.
  private nonisolated static func everything(in readings: ContentReadings) async -> LoadedContent { readings.content }
}

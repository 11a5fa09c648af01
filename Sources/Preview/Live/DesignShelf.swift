import Diagnostics
import Records
import SiteGeneration
import SystemPackage

/// The office's design, made once for each day: a page says for which day it was made.
struct DesignShelf {
  /// A design and what is wrong with the templates now.
  struct Item {
    /// `nil` as long as the templates have never been good enough to make a page with.
    let design: SiteDesign?
    let faults: [Diagnostic]

    /// The files of which an earlier version is in use, because the present one has errors.
    var outdated: Set<String> { design == nil ? [] : Set(faults.filter { $0.severity == .error }.map(\.location.file)) }
  }

  let folder: String
  private var items: [CalendarDate: Item] = [:]
  /// A design without errors, which is used as long as a newer one has some.
  private var lastGood: SiteDesign?

  /// The most days for which designs are kept.
  private static let limit = 8

  init(folder: String) { self.folder = folder }

  /// The design of a day.
  mutating func item(for day: CalendarDate, under configuration: SiteConfiguration) -> Item {
    if let known = items[day] { return known }
    var faults: [Diagnostic] = []
    let design = SiteDesign(
      folder: FilePath(folder), displayPath: folder, configuration: configuration, asOf: day, diagnostics: &faults)
    if !faults.hasErrors, let design { lastGood = design }
    let item = Item(design: faults.hasErrors ? lastGood : design, faults: faults)
    if items.count >= Self.limit { items = [:] }
    items[day] = item
    return item
  }

  /// Makes designs anew from now on, because templates or the configuration have changed.
  mutating func clear() { items = [:] }
}

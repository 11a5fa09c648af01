import Records
import StaticSite

/// The days by which whoever cites a record says which of its texts was read.
struct CitedDays {
  /// The day of what it is about: a decision, the start of a contract.
  let date: CalendarDate?
  /// The day on which it was published.
  let published: CalendarDate?
  /// The day on which it last changed.
  let changed: CalendarDate?

  init(_ date: CalendarDate?, published: CalendarDate? = nil, changed: CalendarDate? = nil) {
    self.date = date
    self.published = published
    self.changed = changed
  }
}

extension SiteEdition {
  /// How to cite a record.
  func citation(of path: SitePath, title: String, reference: String?, days: CitedDays) -> String {
    let address = addresses.absolute(path)
    guard let reference else {
      return words.phrase(
        .citationWithoutReference,
        ["office": configuration.office.name, "title": title, "date": text(of: days), "address": address])
    }
    return words.phrase(
      .citation,
      [
        "office": configuration.office.name, "title": title, "reference": reference, "date": text(of: days),
        "address": address,
      ])
  }

  /// The day of a record, and with it those of publication and of the last change as far as they are others.
  private func text(of days: CitedDays) -> String {
    let date = days.date.map(words.date) ?? words[.undated]
    let published = days.published.flatMap { $0 == days.date ? nil : words.date($0) }
    let changed = days.changed.flatMap { [days.date, days.published].contains($0) ? nil : words.date($0) }
    return switch (published, changed) {
    case (nil, nil): date
    case (let published?, nil): words.phrase(.citedPublished, ["date": date, "published": published])
    case (nil, let changed?): words.phrase(.citedChanged, ["date": date, "changed": changed])
    case (let published?, let changed?):
      words.phrase(.citedPublishedAndChanged, ["date": date, "published": published, "changed": changed])
    }
  }
}

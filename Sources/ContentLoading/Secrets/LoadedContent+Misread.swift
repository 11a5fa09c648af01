import Records

extension LoadedContent {
  /// How many files hold records and what the office says of itself.
  public var recordFileCount: Int { tree?.files.count { $0.isText || $0.path.hasSuffix(".csv") } ?? 0 }

  /// The files that could not be understood, or not whole, so that nobody knows what of them is public: as messages name
  /// them, in order.
  public func misreadFiles(on day: CalendarDate) -> [String] {
    let misread = records.keptBack(on: day).filter { $0.reason == .misread }.map(\.location.file)
    return Set(misread + records.unreadable.map(\.source.displayPath)).sorted()
  }
}

extension ContentFile {
  /// Whether somebody writes it as text, by hand.
  var isText: Bool { path.hasSuffix(".md") || path.hasSuffix(".yaml") }
}

import StaticSite

/// What was found in one file of the site.
struct FileFindings: Sendable {
  /// A detail and where it stands first.
  struct Detail: Sendable {
    let detail: PersonalDetail
    let layer: ReadableText.Layer
    /// Where it stands in that layer of the text.
    let position: Int
    /// Where a person finds it in the file, such as `line 12` or `page 3`, where that was worked out at once.
    let place: String?
  }

  let file: SiteFile
  /// Details that may not be published, each once.
  var details: [Detail] = []
  /// Windows of hidden texts, in the order of the file.
  private(set) var hits: [WindowHit] = []
  private var places: [String] = []

  init(file: SiteFile) { self.file = file }

  var isEmpty: Bool { details.isEmpty && hits.isEmpty }

  /// Adds a window, with where a person finds it, where that was worked out at once.
  mutating func add(_ hit: WindowHit, at place: String?) {
    var hit = hit
    if let place {
      if places.last != place { places.append(place) }
      hit.place = Int32(places.count - 1)
    }
    hits.append(hit)
  }

  /// Where a person finds a window.
  func place(of hit: WindowHit) -> String? { hit.place < 0 ? nil : places[Int(hit.place)] }
}

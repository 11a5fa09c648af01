import StaticSite

/// What was found in one file of the site. The same thing is kept once, where it stands first.
struct FileFindings: Sendable {
  /// A thing and where it stands.
  struct Finding<Thing: Sendable>: Sendable {
    let thing: Thing
    let layer: ReadableText.Layer
    /// Where it stands in that layer of the text.
    let position: Int
    /// Where a person finds it in the file, such as `line 12` or `page 3`, where that was worked out at once.
    let place: String?
  }

  let file: SiteFile
  var details: [Finding<PersonalDetail>] = []
  var passages: [Finding<FoundPassage>] = []

  var isEmpty: Bool { details.isEmpty && passages.isEmpty }
}

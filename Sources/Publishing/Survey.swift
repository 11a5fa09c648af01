/// The output folder as it is, beside the files that it is to hold. Taking it changes nothing.
struct Survey: Sendable {
  let wanted: WantedFiles
  let published: PublishedFolder
  let folders: FolderSurvey
  /// Tells of each file whether it is in place.
  let comparison: FileComparison

  private let location: OutputLocation

  /// Refuses a folder that is somebody else's, or in which somebody else's file is in the way of a folder.
  init(
    of wanted: WantedFiles, at location: OutputLocation, gate: (any OutputGate)?
  ) throws(PublishingError) {
    let published = try PublishedFolder(location)
    let ours = Set(published.manifest?.paths ?? [])
    let folders = try FolderSurvey(of: wanted, in: published, ours: ours, location)
    self.wanted = wanted
    self.published = published
    self.folders = folders
    self.location = location
    comparison = FileComparison(
      wanted: wanted, published: published, ours: ours, missingFolders: Set(folders.missing), location: location,
      gate: gate)
  }

  /// What has to go, once it is known of each file whether it is in place.
  func removal(after made: MadeFiles) throws(PublishingError) -> Removal {
    try Removal(from: published, wanted: wanted, made: made, survey: folders, location)
  }
}

/// One file that the output folder is to hold: a file of the site in one of its forms.
struct OutputFile: Sendable {
  /// The position of the site's file among the wanted ones.
  let index: Int
  /// Where it stands below the output folder.
  let path: String
  /// Its name while it is staged.
  let stagedName: String
}

/// A file that was made, and what it is to its place.
struct MadeFile: Sendable {
  /// What a file is to its place.
  enum Outcome: Hashable, Sendable {
    /// The same bytes are in place.
    case unchanged
    /// Nothing is in its place.
    case added
    /// Other bytes are in its place.
    case changed
    /// A folder is in its place, and has to go first.
    case addedInPlaceOfFolder
  }

  let file: OutputFile
  let outcome: Outcome
}

/// Every file that was made for the output folder.
struct MadeFiles: Sendable {
  /// The files, each with what it is to its place.
  let files: [MadeFile]
  /// The list that the output folder holds when they are in place.
  let manifest: Manifest

  init(_ files: [MadeFile]) {
    self.files = files
    manifest = Manifest(files.map(\.file.path))
  }

  /// Those that wait to be moved into place.
  var staged: [OutputFile] { files.filter { $0.outcome != .unchanged }.map(\.file) }

  /// Those in whose place a folder is.
  var replacingFolders: [OutputFile] { files.filter { $0.outcome == .addedInPlaceOfFolder }.map(\.file) }
}

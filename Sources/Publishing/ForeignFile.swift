import Platform
import StaticSite

extension PublishingError {
  /// Something that no build has written stands where part of the site belongs.
  ///
  /// - Parameter role: what belongs there, up to the address: "the page" or "the folder of".
  init(inPlace kind: DirectoryEntry.Kind, at file: String, of role: String, _ address: SitePath) {
    let (intruder, suggestion) =
      switch kind {
      case .symbolicLink: ("a symbolic link", "remove the link; nothing is written through links")
      case .directory: ("a folder", "move the folder away, or change the address")
      case .file: ("a file that this program did not write", "move the file away, or change the address")
      case .other: ("something that is no file", "move it away, or change the address")
      }
    self.init(.foreignFile, at: file, "\(intruder) stands where \(role) \(address) belongs", suggestion: suggestion)
  }
}

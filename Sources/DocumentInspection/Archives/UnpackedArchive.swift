import Platform
import SystemPackage

/// What lies in an archive of files, unpacked into a folder under names of our own, so that no name in it becomes a path.
struct UnpackedArchive: Sendable {
  /// A file of the archive.
  struct Member: Sendable {
    let name: String
    let document: InspectedDocument
  }

  private(set) var members: [Member] = []
  /// What can be said without looking further.
  private(set) var report = PartialReport()
  /// Holds the files until they have been looked at.
  private let folder: ScratchFolder?

  private static let longestText = 1 << 26
  private static let textExtensions: Set<String> = ["csv", "htm", "html", "json", "md", "txt", "xml", "yaml", "yml"]

  init(_ file: FilePath) {
    folder = try? ScratchFolder()
    guard let folder else {
      report.omissions = [OmittedCheck(check: .everything, reason: .noRoom)]
      return
    }
    do throws(Archive.Fault) {
      let archive = try Archive(file)
      for part in archive.parts { try unpack(part, of: archive, into: folder) }
    } catch {
      report.findings.append(DocumentFinding(error.kind, at: .whole))
    }
  }

  private mutating func unpack(
    _ part: Archive.Part, of archive: Archive, into folder: ScratchFolder
  ) throws(Archive.Fault) {
    let fileExtension = FilePath(part.name).extension?.lowercased() ?? ""
    let format = DocumentFormat(fileExtension: fileExtension)
    let isText = Self.textExtensions.contains(fileExtension)
    guard isText || format.map({ ![.archive, .none].contains($0.method) }) == true else {
      report.omissions.append(OmittedCheck(check: .innerFiles, reason: .noTool))
      return
    }
    guard let format else { return try readText(part, of: archive) }
    let name = "\(members.count).\(fileExtension)"
    if let file = try archive.unpack(part, as: name, into: folder) {
      members.append(Member(name: part.name, document: InspectedDocument(file: file, format: format)))
    } else {
      report.omissions.append(OmittedCheck(check: .innerFiles, reason: .noRoom))
    }
  }

  private mutating func readText(_ part: Archive.Part, of archive: Archive) throws(Archive.Fault) {
    guard let bytes = try archive.bytes(of: part, upTo: Self.longestText) else { throw .tooLarge }
    report.texts.append(PlacedText(String(decoding: bytes, as: UTF8.self), at: .inner(part.name)))
  }
}

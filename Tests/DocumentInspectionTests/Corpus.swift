import DocumentInspection
import Platform
import SystemPackage
import TestSupport

/// The documents of `Fixtures`, each looked at once for all tests.
enum Corpus {
  static let folder = FilePath("\(#filePath)").removingLastComponent().appending("Fixtures")

  static let allowedNames = AllowedNames(["Office of the Police and Crime Commissioner"])

  /// What to do where a test says that a check was not run.
  static let installation = "the tests need poppler-utils, libimage-exiftool-perl and x-ray; 'make test' installs them"

  private static let reportsOnLeaks = Task { try await reports(in: "leaks") }
  private static let reportsOnClean = Task { try await reports(in: "clean") }

  /// The reports on the documents that leak something, by the names of the files.
  static var leaks: [String: DocumentReport] {
    get async throws { try await reportsOnLeaks.value }
  }

  /// The reports on the documents that leak nothing.
  static var clean: [String: DocumentReport] {
    get async throws { try await reportsOnClean.value }
  }

  /// The reports on everything in a folder of `Fixtures`, by the names of the files.
  static func reports(in name: String) async throws -> [String: DocumentReport] {
    let inspector = DocumentInspector(allowedNames: allowedNames, workers: 2)
    let reports = await inspector.inspect(try documents(below: folder.appending(name)))
    return Dictionary(uniqueKeysWithValues: reports.map { ($0.document.file.lastComponent?.string ?? "", $0) })
  }

  /// Puts a document of `Fixtures` into a folder, in the place of one of that name.
  static func copy(_ document: String, to name: String, in target: TemporaryFolder) throws {
    let bytes = try folder.appending(document).readBytes(upTo: 1 << 24)
    let open = try OpenFolder(target.path)
    if try open.kind(of: name) != nil { try open.removeFile(name) }
    let file = try open.createFile(name)
    defer { try? file.close() }
    try bytes.withUnsafeBytes { try file.writeEvery($0) }
  }

  /// The documents that the sample content attaches.
  static var sample: [InspectedDocument] {
    get throws {
      try documents(below: FilePath("\(#filePath)").removingLastComponent().appending("../../content").resolved())
    }
  }

  private static func documents(below folder: FilePath) throws -> [InspectedDocument] {
    try folder.directoryEntries().flatMap { entry -> [InspectedDocument] in
      let path = folder.appending(entry.name)
      if entry.kind == .directory { return try documents(below: path) }
      let format = path.extension.flatMap(DocumentFormat.init(fileExtension:))
      return format.map { [InspectedDocument(file: path, format: $0)] } ?? []
    }
  }
}

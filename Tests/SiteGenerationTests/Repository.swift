import Foundation
import SystemPackage

/// Where the repository's own templates and documentation are.
enum Repository {
  static let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  static let templates = root.appending("templates")

  /// What each template says, by its name.
  static var templateTexts: [String: String] {
    get throws {
      let files = try FileManager.default.contentsOfDirectory(atPath: templates.string).filter {
        $0.hasSuffix(".mustache")
      }
      return try Dictionary(
        uniqueKeysWithValues: files.map { (String($0.dropLast(".mustache".count)), try text(of: "templates/\($0)")) })
    }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOfFile: root.pushing(FilePath(path)).string, encoding: .utf8)
  }
}

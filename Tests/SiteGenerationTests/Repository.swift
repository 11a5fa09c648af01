import Foundation
import SystemPackage
import TestSupport
import Testing

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

  /// What a style sheet or a script says, be it one file or a folder of several.
  static func text(ofAsset name: String) throws -> String {
    let files = try FileTree(of: templates.appending("assets")).texts.filter { path, _ in
      path == name || path.hasPrefix(name + "/")
    }
    try #require(!files.isEmpty, "there is no asset \(name)")
    return files.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  static func text(of path: String) throws -> String {
    try String(contentsOfFile: root.pushing(FilePath(path)).string, encoding: .utf8)
  }
}

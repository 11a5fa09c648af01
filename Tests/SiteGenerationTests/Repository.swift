import Foundation
import SystemPackage

/// Where the repository's own templates and documentation are.
enum Repository {
  static let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  static let templates = root.appending("templates")

  static func text(of path: String) throws -> String {
    try String(contentsOfFile: root.pushing(FilePath(path)).string, encoding: .utf8)
  }
}

import Foundation
import Platform
import SystemPackage

/// A text or a file tree as it is expected to be, recorded in the folder `Snapshots` beside the test.
///
/// `RECORD_SNAPSHOTS=1 swift test` records it anew. A test that records always fails, so that a recording run can never
/// be taken for a passing one; what it recorded is then reviewed like any other change.
public struct Snapshot: Sendable {
  private let folder: FilePath
  private let name: String

  /// A snapshot of a test.
  ///
  /// - Parameter name: the name of the recorded file, or for a tree of the recorded folder.
  public init(_ name: String, testFile: String = #filePath) {
    self.name = name
    folder = FilePath(testFile).removingLastComponent().appending("Snapshots")
  }

  /// How a text differs from the recorded one.
  ///
  /// - Returns: `nil` when the two are the same; else what to tell the person who runs the test.
  public func difference(from text: String) throws -> String? {
    if Self.isRecording { return try record([name: text]) }
    guard let recorded = try? folder.appending(name).readBytes(upTo: 1 << 30) else { return missing }
    return recorded.elementsEqual(text.utf8) ? nil : "\(name) is not as recorded; it is now:\n\(text)"
  }

  /// How a file tree differs from the recorded one. Empty folders count for nothing, since Git keeps none.
  ///
  /// - Returns: `nil` when the two are the same; else what to tell the person who runs the test.
  public func difference(from tree: FileTree) throws -> String? {
    let texts = tree.texts.filter { !$0.key.hasSuffix("/") }
    if Self.isRecording { return try record(Dictionary(uniqueKeysWithValues: texts.map { (name + "/" + $0, $1) })) }
    let recorded = try FileTree(of: folder.appending(name)).texts
    guard !recorded.isEmpty else { return missing }
    let changed = Set(recorded.keys).union(texts.keys).filter { recorded[$0] != texts[$0] }.sorted()
    return changed.isEmpty ? nil : "\(name) is not as recorded: \(changed.joined(separator: ", "))"
  }

  /// Whether this run records instead of comparing.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil }

  private var missing: String { "\(name) was never recorded; run the tests with RECORD_SNAPSHOTS=1" }

  private func record(_ texts: [String: String]) throws -> String {
    let tests = try OpenFolder(folder.removingLastComponent())
    if try tests.kind(of: "Snapshots") == nil { try tests.createFolder("Snapshots") }
    let recordings = try OpenFolder(folder)
    switch try recordings.kind(of: name) {
    case .directory: try recordings.removeTree(name)
    case .some: try recordings.removeFile(name)
    case nil: break
    }
    try FileTree(texts).write(to: folder)
    return "\(name) is recorded; run the tests again without RECORD_SNAPSHOTS"
  }
}

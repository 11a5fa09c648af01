import Foundation
import Platform
import SystemPackage

/// What was found in documents, kept in a file so that documents which have not changed are not looked at again.
///
/// Nothing depends on it: when the file is lost, or cannot be read or written, everything is looked at again. It holds
/// what documents say, some of which a build may have refused to publish, so that only its owner may read it.
public struct InspectionMemory: Sendable {
  private let file: FilePath

  private static let largestFile = 1 << 28

  /// A memory in a file, which need not be there yet.
  public init(at file: FilePath) { self.file = file }

  /// What is known, by the keys of documents.
  var reports: [String: PartialReport] {
    guard let bytes = try? file.readBytes(upTo: Self.largestFile) else { return [:] }
    return (try? JSONDecoder().decode([String: PartialReport].self, from: Data(bytes))) ?? [:]
  }

  /// Keeps what was found in the documents of today; others are forgotten. What a tool failed on is tried again.
  func keep(_ reports: [(key: String, report: PartialReport)], insteadOf known: [String: PartialReport]) {
    let settled = reports.filter { $0.report.omissions.allSatisfy(\.isSettled) }
    let kept = Dictionary(settled.map { ($0.key, $0.report) }) { first, _ in first }
    guard kept != known || isOpenToOthers else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(kept) else { return }
    try? write(Array(data))
  }

  /// Whether others than its owner may read the file.
  private var isOpenToOthers: Bool {
    guard let permissions = try? file.stat().permissions else { return false }
    return !permissions.isDisjoint(with: [.groupRead, .otherRead])
  }

  /// The file is replaced in one step, so that another build finds the old one or the new one.
  private func write(_ bytes: [UInt8]) throws {
    guard let name = file.lastComponent?.string else { return }
    let folder = try OpenFolder(file.removingLastComponent())
    let draft = name + ".new"
    if try folder.kind(of: draft) != nil { try folder.removeFile(draft) }
    let descriptor = try folder.createPrivateFile(draft)
    let written = Result { try bytes.withUnsafeBytes { try descriptor.writeEvery($0) } }
    try descriptor.closeReporting()
    try written.get()
    try folder.rename(draft, to: folder, as: name)
  }
}

extension OmittedCheck {
  /// Whether the check would be left out again as long as document and tools are the same.
  fileprivate var isSettled: Bool {
    switch reason {
    case .notInstalled, .noTool: true
    case .failed, .overLimit, .noRoom: false
    }
  }
}

import ContentLoading
import Diagnostics
import Foundation
import Records
import SystemPackage
import TestSupport

/// The least that a site's configuration must say.
let smallestConfiguration = """
  office: {name: Office of the Commissioner}
  base-url: https://www.example.org
  language: en
  organisations: [{id: office, name: Office}]
  default-organisation: office

  """

/// The least that a record must say.
let smallestRecord = """
  ---
  title: Partner
  status: approved
  confidentiality: open
  ---
  Text.

  """

/// What the loader makes of the files of a content folder, of which messages speak as `content`.
func load(_ files: FileTree, workers: Int = 2) async throws -> LoadedContent {
  var tree = files
  if tree["site.yaml"] == nil { tree["site.yaml"] = smallestConfiguration }
  let folder = try TemporaryFolder(tree)
  return await ContentLoader(folder: folder.path, displayPath: "content", workers: workers).load()
}

/// What the loader makes of one record, `content/decisions/1.md`, whose front matter says this and more.
func load(record lines: String, beside files: FileTree = [:]) async throws -> LoadedContent {
  var tree = files
  tree["decisions/1.md"] = smallestRecord.replacingOccurrences(of: "---\nText.", with: lines + "\n---\nText.")
  return try await load(tree)
}

/// What the loader makes of one procurement, `content/procurements/radios.md`, whose front matter says this and more
/// from the fourth line on.
func load(procurement lines: String, beside files: FileTree = [:]) async throws -> LoadedContent {
  var tree = files
  tree["procurements/radios.md"] = "---\ntitle: Radios\nstatus: planned\n\(lines)\n---\nText.\n"
  return try await load(tree)
}

/// What the loader makes of one policy, `content/policies/complaints/index.md`, whose front matter says this and more
/// from the fourth line on.
func load(policy lines: String, beside files: FileTree = [:]) async throws -> LoadedContent {
  var tree = files
  tree["policies/complaints/index.md"] = "---\ntitle: Complaints\nstatus: adopted\n\(lines)\n---\nText.\n"
  return try await load(tree)
}

/// What the loader makes of the configuration of a site whose key `contracts`, in the sixth line, has this value.
func load(contracts value: String) async throws -> LoadedContent {
  try await load(["site.yaml": smallestConfiguration + "contracts: " + value + "\n"])
}

/// What is wrong with the bytes of a record.
func faults(ofRecord bytes: [UInt8]) async throws -> [String] {
  let folder = try TemporaryFolder(["site.yaml": smallestConfiguration, "decisions/": ""])
  try Data(bytes).write(to: URL(fileURLWithPath: folder.appending("decisions/1.md").string))
  return await ContentLoader(folder: folder.path, displayPath: "content", workers: 1).load().diagnostics.lines
}

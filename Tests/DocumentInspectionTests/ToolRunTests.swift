import Platform
import SystemPackage
import TestSupport
import Testing

@testable import DocumentInspection

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Running a tool")
struct ToolRunTests {
  /// A folder with a program of its own under the name of a tool.
  private func tools(_ script: String) throws -> (folder: TemporaryFolder, tools: InspectionTools) {
    let folder = try TemporaryFolder(["pdfinfo": "#!/bin/sh\n\(script)\n"])
    let path = folder.appending("pdfinfo")
    try #require(path.withPlatformString { chmod($0, 0o755) } == 0)
    return (folder, InspectionTools(searchPath: folder.path.string))
  }

  @Test("A tool must be given its arguments as they are, whatever a shell would make of them")
  func arguments() async throws {
    let (folder, tools) = try tools(#"for argument in "$@"; do printf '<%s>' "$argument"; done"#)
    let arguments = ["a b", "$(touch forged)", "; touch forged", "'\"", "-x", "été"]
    let output = try await ToolRun(.pdfinfo, arguments, within: .seconds(60)).output(with: tools)
    #expect(output.text == arguments.map { "<\($0)>" }.joined())
    #expect(try folder.path.directoryEntries().map(\.name) == ["pdfinfo"])
  }

  @Test("A tool that takes too long must be stopped, with what it has started")
  func time() async throws {
    let (folder, tools) = try tools("sleep 600 & echo $! > \"$1\"; wait")
    let run = ToolRun(.pdfinfo, [folder.appending("child").string], within: .seconds(2))
    await #expect(throws: ToolFailure.overLimit) { try await run.output(with: tools) }
    let clock = ContinuousClock()
    let written = String(decoding: try folder.appending("child").readBytes(upTo: 100), as: UTF8.self)
    let child = try #require(Int32(written.filter(\.isNumber)))
    let deadline = clock.now + .seconds(60)
    while isRunning(child), clock.now < deadline { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isRunning(child))
  }

  /// A child that has ended may wait for somebody to take note of it.
  private func isRunning(_ child: Int32) -> Bool {
    guard kill(child, 0) == 0 else { return false }
    let status = try? FilePath("/proc/\(child)/stat").readBytes(upTo: 4096)
    return status.map { !String(decoding: $0, as: UTF8.self).contains(") Z ") } ?? true
  }

  @Test("A tool that says too much must be stopped")
  func output() async throws {
    let (folder, tools) = try tools("yes")
    let run = ToolRun(.pdfinfo, [], within: .seconds(60), outputLimit: 1000)
    await #expect(throws: ToolFailure.overLimit) { try await run.output(with: tools) }
    withExtendedLifetime(folder) {}
  }

  @Test("A tool must be looked for in absolute folders of the search path only, and must be executable")
  func places() throws {
    let folder = try TemporaryFolder(["pdfinfo": "#!/bin/sh\n", "exiftool": "#!/bin/sh\n", "pdftotext/x": ""])
    try #require(folder.appending("exiftool").withPlatformString { chmod($0, 0o755) } == 0)
    let tools = InspectionTools(searchPath: ":.:\(folder.path)")
    #expect(tools[.exiftool] == folder.appending("exiftool"))
    #expect(tools[.pdfinfo] == nil)
    #expect(tools[.pdftotext] == nil)
  }

  @Test("x-ray must be run by the Python for which it was installed")
  func python() throws {
    let folder = try TemporaryFolder(["xray": "#!/opt/venv/bin/python3\nimport xray\n", "python3": "#!/bin/sh\n"])
    for name in ["xray", "python3"] {
      try #require(folder.appending(name).withPlatformString { chmod($0, 0o755) } == 0)
    }
    #expect(InspectionTools(searchPath: folder.path.string)[.xray] == "/opt/venv/bin/python3")
    let shim = try TemporaryFolder(["xray": "#!/usr/bin/env bash\n", "python3": "#!/bin/sh\n"])
    for name in ["xray", "python3"] {
      try #require(shim.appending(name).withPlatformString { chmod($0, 0o755) } == 0)
    }
    #expect(InspectionTools(searchPath: shim.path.string)[.xray] == shim.appending("python3"))
  }
}

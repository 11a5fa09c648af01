import Subprocess
import SystemPackage

/// One run of a tool, which is given its arguments one by one and never a line for a shell.
struct ToolRun: Sendable {
  let tool: InspectionTool
  let arguments: [String]
  /// How long it may take.
  let time: Duration
  /// The most bytes that it may say.
  let outputLimit: Int

  init(_ tool: InspectionTool, _ arguments: [String], within time: Duration, outputLimit: Int = 1 << 22) {
    self.tool = tool
    self.arguments = arguments
    self.time = time
    self.outputLimit = outputLimit
  }

  /// What a tool said, and how it ended.
  struct Output: Sendable {
    let text: String
    let complaint: String
    /// The status it ended with; 0 is success.
    let status: Int
  }

  /// Runs the tool to its end, or stops it when it takes too long.
  func output(with tools: InspectionTools) async throws(ToolFailure) -> Output {
    guard let program = tools[tool] else { throw .notInstalled }
    return try await withTaskGroup(of: Result<Output, ToolFailure>?.self) { group in
      group.addTask { await run(program) }
      group.addTask {
        try? await Task.sleep(for: time)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      if let first { return first }
      // The time is over. A tool that was done before it was stopped counts all the same: on a busy computer the news of
      // its end may come later than its end.
      guard case .success(let output)?? = await group.next() else { return .failure(.overLimit) }
      return .success(output)
    }.get()
  }

  private func run(_ program: FilePath) async -> Result<Output, ToolFailure> {
    var options = PlatformOptions()
    // A tool of Python may start others: they end with it.
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    do {
      let result = try await Subprocess.run(
        .path(program), arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"]),
        platformOptions: options, output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit))
      guard case .exited(let status) = result.terminationStatus else { return .failure(.failed) }
      return .success(
        Output(
          text: String(decoding: result.standardOutput, as: UTF8.self),
          complaint: String(decoding: result.standardError, as: UTF8.self), status: Int(status)))
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(.overLimit)
    } catch {
      return .failure(.failed)
    }
  }
}

/// Why a tool has said nothing.
enum ToolFailure: Error {
  case notInstalled, overLimit, failed

  /// The same for those who read the report.
  func reason(_ tool: InspectionTool) -> OmittedCheck.Reason {
    switch self {
    case .notInstalled: .notInstalled(tool)
    case .overLimit: .overLimit(tool)
    case .failed: .failed(tool)
    }
  }
}

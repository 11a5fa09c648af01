import Foundation
import Platform
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tools that are there, and where.
public struct InspectionTools: Sendable {
  private let places: [InspectionTool: FilePath]

  /// Looks for the tools in the folders of the search path, and nowhere else.
  ///
  /// - Parameter searchPath: folders with `:` between them, as in the environment's `PATH`. Relative ones are passed over.
  public init(searchPath: String) {
    let folders = searchPath.split(separator: ":").map { FilePath(String($0)) }.filter(\.isAbsolute)
    var places: [InspectionTool: FilePath] = [:]
    for tool in InspectionTool.allCases where tool != .xray {
      places[tool] = Self.program(tool.rawValue, in: folders)
    }
    places[.xray] = Self.python(in: folders)
    self.places = places
  }

  /// The tools that are installed on this computer.
  public static var installed: InspectionTools {
    InspectionTools(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  }

  /// The same without those that look for what documents hide.
  var forText: InspectionTools { InspectionTools(places: places.filter { [.pdfinfo, .pdftotext].contains($0.key) }) }

  private init(places: [InspectionTool: FilePath]) { self.places = places }

  /// The program to start for a tool; `nil` when it is not installed.
  subscript(tool: InspectionTool) -> FilePath? { places[tool] }

  private static func program(_ name: String, in folders: [FilePath]) -> FilePath? {
    folders.lazy.map { $0.appending(name) }.first { path in
      path.withPlatformString { access($0, X_OK) == 0 } && (try? path.stat().type) == .regular
    }
  }

  /// The Python that x-ray was installed for: the one that its command begins with, else the one in the search path, which
  /// says by itself when it has no x-ray.
  private static func python(in folders: [FilePath]) -> FilePath? {
    program("xray", in: folders).flatMap(interpreter) ?? program("python3", in: folders)
  }

  private static func interpreter(of script: FilePath) -> FilePath? {
    guard let bytes = try? script.readFirstBytes(512), bytes.starts(with: "#!".utf8) else { return nil }
    let line = String(decoding: bytes.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let path = FilePath(line.trimmingCharacters(in: .whitespaces))
    let isPython = path.isAbsolute && path.lastComponent?.string.hasPrefix("python") == true
    return isPython ? path : nil
  }
}

import ArgumentParser
import DocumentInspection
import Publishing
import SystemPackage

/// The options of every command that is about the folder that is published.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that is published.", valueName: "folder"))
  var output = "public"

  @Flag(help: "With a compressed form (.gz) beside every text file, for web servers that hand out such files.")
  var compress = false

  /// Where it is remembered what was found in documents: a hidden file beside the folder.
  var inspectionMemory: InspectionMemory? {
    let folder = FilePath(output)
    return folder.lastComponent.map {
      InspectionMemory(at: folder.removingLastComponent().appending(".\($0.string).inspected"))
    }
  }

  /// What publishes into the folder, or says what publishing would change.
  ///
  /// - Parameters:
  ///   - gate: looks at everything before any of it is published.
  ///   - progress: told how far it is.
  func publisher(
    of site: SiteOptions, gate: LeakGate? = nil, progress: @Sendable @escaping (PublishingProgress) -> Void
  ) -> Publisher {
    Publisher(
      output: FilePath(output), protecting: [FilePath(site.content), FilePath(site.templates)],
      compression: compress ? .gzip : .none, workers: site.workers, gate: gate, progress: progress)
  }
}

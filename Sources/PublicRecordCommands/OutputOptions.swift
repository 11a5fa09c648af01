import ArgumentParser
import Publishing
import SystemPackage

/// The options of every command that is about the folder that is published.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that is published.", valueName: "folder"))
  var output = "public"

  @Flag(help: "With a compressed form (.gz) beside every text file, for web servers that hand out such files.")
  var compress = false

  /// What publishes into the folder, or says what publishing would change.
  ///
  /// - Parameter progress: told how far it is.
  func publisher(
    of site: SiteOptions, progress: @Sendable @escaping (PublishingProgress) -> Void
  ) -> Publisher {
    Publisher(
      output: FilePath(output), protecting: [FilePath(site.content), FilePath(site.templates)],
      compression: compress ? .gzip : .none, workers: site.workers, progress: progress)
  }
}

import Foundation
import PackagePlugin

/// Puts the templates and the example office into the program, so that it needs nothing beside itself.
///
/// The files stay where people read and edit them; there is no second set of them. The target has a link to the templates,
/// because a build is planned anew only when something below a target's own folder comes or goes.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "embed-files").url
    let folders = [("templates", "templates"), ("exampleOffice", "ExampleOffice")].map { name, folder in
      (name, target.directoryURL.appending(path: folder).resolvingSymlinksInPath())
    }
    return folders.map { name, folder in
      let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles+\(name).swift")
      return .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent)", executable: tool,
        arguments: [name, folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: inputs(below: folder), outputFiles: [output])
    }
  }

  /// Everything whose change has to be noticed: the files, and the folders, which change when a file is added.
  private func inputs(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return [folder] + (found?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
  }
}

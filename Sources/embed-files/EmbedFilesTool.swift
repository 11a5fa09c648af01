import Platform
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `embed-files name folder output`: writes Swift in which every file below a folder is a value.
///
/// It is run while the program is built, and is no part of it.
@main
enum EmbedFilesTool {
  static func main() {
    do {
      guard CommandLine.arguments.count == 4 else { throw Fault("usage: embed-files name folder output") }
      let (name, folder) = (CommandLine.arguments[1], FilePath(CommandLine.arguments[2]))
      let code = try EmbeddingCode(name: name, files: files(below: folder)).text
      try write(code, to: FilePath(CommandLine.arguments[3]))
    } catch {
      _ = try? FileDescriptor.standardError.writeAll("embed-files: error: \(error)\n".utf8)
      exit(1)
    }
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
  }

  /// The texts by their paths, in order. Names that begin with a dot and copies that editors keep are passed over.
  private static func files(below folder: FilePath, prefix: String = "") throws -> [(path: String, text: String)] {
    try folder.directoryEntries().filter { !$0.name.hasPrefix(".") && !$0.name.hasSuffix("~") }.flatMap { entry in
      let (path, shown) = (folder.appending(entry.name), prefix + entry.name)
      switch entry.kind {
      case .directory: return try files(below: path, prefix: shown + "/")
      case .file:
        guard let text = String(validating: try path.readBytes(upTo: 4 << 20), as: UTF8.self) else {
          throw Fault("\(path) is not UTF-8")
        }
        return [(shown, text)]
      case .symbolicLink, .other: throw Fault("\(path) is no file")
      }
    }
  }

  private static func write(_ text: String, to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
  }
}

/// Swift in which files are values.
struct EmbeddingCode {
  /// The code.
  let text: String

  init(name: String, files: [(path: String, text: String)]) {
    let items = files.map { "    NewFile(path: \(Self.literal($0.path)), text: \(Self.literal($0.text))),\n" }
    text = """
      // Made from the files themselves whenever the program is built.
      extension EmbeddedFiles {
        static let \(name): [NewFile] = [
      \(items.joined())  ]
      }

      """
  }

  /// A text as a literal on one line, with every byte kept.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          literal += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          literal.unicodeScalars.append(scalar)
        }
      }
    }
    return literal + "\""
  }
}

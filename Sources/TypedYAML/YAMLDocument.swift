import Diagnostics
import Yams

/// A YAML text whose root is a mapping, read with every value as text: `no` is the word no, `005` keeps its zeros.
public struct YAMLDocument {
  /// The mapping at the root.
  public let root: YAMLMapping

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - file: the file it is from, for messages.
  ///   - firstLine: the line of the file at which the text begins.
  /// - Returns: `nil` with a diagnostic when the text is not YAML, is not a mapping, has a key twice, or nests without
  ///   measure.
  public init?(_ text: String, in file: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]) {
    let origin = YAMLOrigin(file: file, firstLine: firstLine)
    diagnostics += YAMLComments.faults(in: text, from: origin)
    if let fault = YAMLLimits.fault(in: text, from: origin) {
      diagnostics.append(fault)
      return nil
    }
    do {
      // The encoding is stated because looking for the default costs more than reading a record's front matter.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Only the parser keeps the names of values alive.
      defer { withExtendedLifetime(parser) {} }
      switch try parser.singleRoot() {
      case .mapping(let mapping):
        root = YAMLMapping(mapping, from: origin, diagnostics: &diagnostics)
      case nil:
        root = YAMLMapping(emptyAt: origin)
      case .some(let other):
        diagnostics.append(
          .error(
            .wrongType, at: origin.location(of: other.mark), "expected keys with values, as in 'title: About us'",
            suggestion: "begin each line with a key and a colon"))
        return nil
      }
    } catch let error as YamlError {
      diagnostics.append(Diagnostic(error, in: text, from: origin))
      return nil
    } catch {
      diagnostics.append(.error(.invalidYAML, at: origin.location(of: nil), "cannot be read as YAML: \(error)"))
      return nil
    }
  }
}

/// The file that a YAML text is from, and where in it the text begins.
struct YAMLOrigin: Sendable {
  var file: String
  var firstLine: Int

  func location(of mark: Mark?) -> SourceLocation {
    location(line: mark?.line ?? 1, column: mark?.column)
  }

  func location(line: Int, column: Int?) -> SourceLocation {
    SourceLocation(file: file, line: line + firstLine - 1, column: column)
  }
}

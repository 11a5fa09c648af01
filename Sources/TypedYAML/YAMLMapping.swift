import Diagnostics
import Yams

/// Keys with values, in the order in which they were written.
public struct YAMLMapping: Sendable {
  /// A key with its value.
  public struct Entry: Sendable {
    /// The key and where it stands.
    public let key: Located<String>
    /// Its value.
    public let value: YAMLValue
  }

  /// The entries in their order; no key stands twice.
  public let entries: [Entry]
  /// Where the mapping begins.
  public let location: SourceLocation

  init(emptyAt origin: YAMLOrigin) {
    entries = []
    location = origin.location(of: nil)
  }

  init(_ mapping: Node.Mapping, from origin: YAMLOrigin, diagnostics: inout [Diagnostic]) {
    location = origin.location(of: mapping.mark)
    var entries: [Entry] = []
    for (key, value) in mapping {
      let keyLocation = origin.location(of: key.mark)
      guard case .scalar(let scalar) = key else {
        diagnostics.append(.error(.wrongType, at: keyLocation, "a list or group stands where a key should be"))
        continue
      }
      entries.append(
        Entry(
          key: Located(scalar.string, at: keyLocation),
          value: YAMLValue(value, from: origin, diagnostics: &diagnostics)))
    }
    self.entries = entries
  }
}

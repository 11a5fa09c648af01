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
    var lastEnd: ValueEnd?
    for (key, value) in mapping {
      let keyLocation = origin.location(of: key.mark)
      guard case .scalar(let scalar) = key else {
        diagnostics.append(.error(.wrongType, at: keyLocation, "a list or group stands where a key should be"))
        continue
      }
      let read = YAMLValue(value, from: origin, diagnostics: &diagnostics)
      let isContinuation = read.isBlank && lastEnd?.isFollowed(by: key) == true
      lastEnd = ValueEnd(of: isContinuation ? key : value)
      if isContinuation, let last = entries.popLast(), case .text(let beginning) = last.value {
        entries.append(Entry(key: last.key, value: .text(beginning.map { "\($0),\(scalar.string)" })))
      } else {
        entries.append(Entry(key: Located(scalar.string, at: keyLocation), value: read))
      }
    }
    self.entries = entries
  }
}

extension YAMLMapping.Entry {
  /// What to do when this is no key at all but the rest of a value that a comma has cut in two.
  var wayOutOfSplitValue: String? {
    guard value.isBlank, key.value.contains(" ") || key.value.first?.isNumber == true else { return nil }
    return "if it belongs to the value before it, put that whole value in quotation marks"
  }
}

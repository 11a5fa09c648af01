import Diagnostics

/// What is to be said of something that was found, and what an office could write to let it through.
///
/// How to write that depends on what other messages have offered, so that it is said once all of them are known.
struct LeakMessage {
  /// What an office could put on a list.
  struct Offer {
    let entry: OfferedEntry
    /// What is to be said behind the instruction.
    var ending = ""
  }

  /// The message. Where something is offered, its suggestion is the beginning of a sentence that the offer ends.
  var diagnostic: Diagnostic
  var offer: Offer?
}

extension [LeakMessage] {
  /// The messages in order, with their offers spelled out.
  ///
  /// - Parameter keys: how `leak-check` and its lists are written in `site.yaml`, as far as they are there.
  func diagnostics(besides keys: [WrittenKey]) -> [Diagnostic] {
    var offers = OfferedEntries(besides: keys)
    let ordered = sorted { left, right in
      guard left.diagnostic == right.diagnostic else { return left.diagnostic < right.diagnostic }
      return (left.offer?.entry.item ?? "") < (right.offer?.entry.item ?? "")
    }
    return ordered.map { message in
      var diagnostic = message.diagnostic
      guard let offer = message.offer else { return diagnostic }
      diagnostic.suggestion = (diagnostic.suggestion ?? "") + offers.instruction(for: offer.entry) + offer.ending
      return diagnostic
    }
  }
}

/// Says what to write for each of several entries, so that all of it can be written: a key can be given once.
private struct OfferedEntries {
  private let keys: [WrittenKey]
  private var isGroupOffered = false
  private var offeredLists: Set<OfferedEntry.List> = []

  init(besides keys: [WrittenKey]) { self.keys = keys }

  mutating func instruction(for entry: OfferedEntry) -> String {
    if keys.contains(where: { $0.name == entry.list.rawValue }) { return entry.instruction(besides: keys) }
    guard offeredLists.insert(entry.list).inserted else { return entry.instructionForOfferedList }
    guard !keys.contains(where: { $0.name == OfferedEntry.group }) else { return entry.instruction(besides: keys) }
    guard !isGroupOffered else { return entry.instructionForOfferedGroup }
    isGroupOffered = true
    return entry.instruction(besides: keys)
  }
}

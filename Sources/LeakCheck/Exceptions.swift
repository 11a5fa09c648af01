import Diagnostics

/// What an office lets through, as its `site.yaml` says.
struct Exceptions: Sendable {
  let allowed: AllowedDetails
  let shared: Set<SharedText>
  /// How the lists are written, as far as they are there.
  let keys: [WrittenKey]
  /// The content folder as messages name it.
  let contentFolder: String

  /// Whether text of one file may stand in another, both as messages name them.
  func allow(textOf hidden: String, in published: String) -> Bool {
    !shared.isEmpty && shared.contains(sharing(hidden, published))
  }

  /// What would let it through.
  func offer(sharing hidden: String, in published: String) -> LeakMessage.Offer {
    LeakMessage.Offer(entry: sharing(hidden, published).offered)
  }

  /// What would let a detail or a name through.
  func offer(allowing masked: MaskedDetail) -> LeakMessage.Offer { LeakMessage.Offer(entry: masked.offered) }

  /// What would let a detail or a name through wherever it stands.
  ///
  /// - Parameter kind: what has to be written in full.
  func offer(allowingWhole kind: String) -> LeakMessage.Offer {
    LeakMessage.Offer(
      entry: OfferedEntry(list: .allowed, item: "\"…\""), ending: " with the whole \(kind) for '…'")
  }

  /// A detail in a file, as messages name it.
  func masking(_ detail: PersonalDetail, in file: String) -> MaskedDetail {
    MaskedDetail(detail, in: belowContent(file))
  }

  /// A name in a file, as messages name it.
  func masking(_ name: IndexedPart, in file: String) -> MaskedDetail { MaskedDetail(name, in: belowContent(file)) }

  /// Whether a file, as messages name it, is one of the content, so that a line of `site.yaml` can name it.
  func isContent(_ file: String) -> Bool { belowContent(file) != file }

  private func sharing(_ hidden: String, _ published: String) -> SharedText {
    SharedText(of: belowContent(hidden), in: belowContent(published))
  }

  private func belowContent(_ file: String) -> String {
    let folder = contentFolder + "/"
    return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
  }
}

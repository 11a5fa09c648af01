/// Says of windows of hidden texts whether they are no sign that one text comes from another.
struct OrdinaryWords {
  let hidden: [HiddenText]
  let index: PassageIndex
  let allowed: AllowedDetails
  let found: PublicMatches
  let spread: SpreadOfWindows

  /// By the position of a window.
  var all: [Bool] { index.windows.indices.map { isOrdinary(Int32($0)) } }

  private func isOrdinary(_ position: Int32) -> Bool {
    let window = index.windows[Int(position)]
    let reasons = Set(window.places.map { hidden[Int($0.text)].reason })
    let frames = found.frames(saying: position)
    if frames.contains(.frame) || (frames.contains(.settings) && reasons.allSatisfy(\.mayRepeatSettings)) {
      return true
    }
    guard window.isPhrase else { return found.isUsual(position) || spread.isUsual(position) }
    if allowed.allows(index.part(at: window.places[0])) { return true }
    // A name stays what it is, however many repeat it.
    return reasons.isDisjoint(with: [.column, .recipient]) && found.isUsual(position)
  }
}

extension PassageIndex {
  /// The same, but what some of the public files show to be a usual way to say it is not looked for.
  func leavingOutOrdinaryWords(
    of hidden: [HiddenText], allowed: AllowedDetails, sources: () -> [PublicSource], workers: Int
  ) async -> PassageIndex {
    guard !isEmpty else { return self }
    let found = await PublicSearch(everythingIn: self).matchesInSample(of: sources(), workers: workers)
    let ordinary = OrdinaryWords(
      hidden: hidden, index: self, allowed: allowed, found: found, spread: SpreadOfWindows(in: []))
    return leavingOut(ordinary.all)
  }
}

extension HiddenText.Reason {
  /// Whether it may say what `site.yaml` says. Those who write records write that file too, and can have pasted into it
  /// what is to stay secret.
  fileprivate var mayRepeatSettings: Bool {
    switch self {
    case .embargoed, .confidential, .withdrawn: false
    case .draft, .row, .column, .recipient: true
    }
  }
}

import SystemPackage

/// What a watcher's thread does until it is told to end.
struct FolderWatch: Sendable {
  let folder: FilePath
  var source: any ChangeSource
  let outbox: ChangeOutbox
  let ending: EndSignal

  /// How long nothing needs to have happened before the folder is looked at all the same.
  ///
  /// Polling lives by it. With notifications it is how soon a folder is found that was put in the place of the watched
  /// one, which is a change that none of its own files tell.
  static let interval = Duration.milliseconds(200)

  private var held = HeldPaths()

  init(folder: FilePath, source: any ChangeSource, outbox: ChangeOutbox, ending: EndSignal) {
    (self.folder, self.source, self.outbox, self.ending) = (folder, source, outbox, ending)
  }

  mutating func run() {
    let clock = ContinuousClock()
    var pause = Self.interval
    while true {
      let now = clock.now
      let time = min(pause, held.nextDeadline.map { now.duration(to: $0) } ?? pause)
      if ending.wait(for: source.descriptor, atMost: time) { return }
      let started = clock.now
      look(at: clock)
      // A large folder on a slow drive must not be all that the computer is busy with.
      pause = max(Self.interval, (clock.now - started) * 4)
    }
  }

  private mutating func look(at clock: ContinuousClock) {
    let found = findings()
    let now = clock.now
    var changes = FolderChanges(paths: held.sort(found, at: now), mayHaveMissedSome: found.areIncomplete)
    changes.paths.formUnion(held.release(at: now))
    guard !changes.isEmpty || !found.kinds.isEmpty else { return }
    outbox.add(changes, takingBack: held.paths)
  }

  private mutating func findings() -> Findings {
    do throws(Errno) {
      return try source.findings()
    } catch {
      source = PolledFolder(folder)
      outbox.method = source.method
      // What happened between the last notification and the first look cannot be known.
      return Findings(areIncomplete: true)
    }
  }
}

import Preview

/// What to do when the preview cannot listen.
enum PortAdvice {
  /// What happened and the way out, on one line.
  static func text(for error: ListeningError) -> String {
    switch error {
    case .portTaken(let port):
      let next = port < .max ? port + 1 : port - 1
      return
        "Port \(port) is in use by another program, or by another preview. Try --port \(next), or --port 0 to have a free one chosen."
    case .portNotAllowed(let port):
      return
        "Port \(port) may be used by an administrator only. Try --port 8080, or --port 0 to have a free one chosen."
    case .system(let reason):
      return "The preview cannot listen on this computer: \(reason)"
    }
  }
}

/// What readers may take of the server's time and room.
struct ConnectionLimits: Sendable {
  /// The most connections at a time. A browser opens up to six, and a process may mostly hold 1,024 files open.
  var connections = 768
  /// How long a reader may be silent, or take to say what it wants.
  var requestTime = Duration.seconds(15)
  /// How long a reader may take for a piece of an answer.
  var writingTime = Duration.seconds(15)
  /// How long what a refused reader still sends is taken, so that it hears the refusal.
  var refusalTime = Duration.seconds(1)
}

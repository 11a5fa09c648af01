import SystemPackage

/// Why nothing was written.
public struct AuthoringFault: Error, Equatable, CustomStringConvertible {
  /// What is in the way, and the way out, in sentences for the person who asked for it.
  public let description: String

  /// A reason for writing nothing.
  public init(_ description: String) { self.description = description }

  /// The operating system said no.
  init(_ error: Errno, _ verb: String, _ shown: String) {
    self.init("\(shown) cannot be \(verb): \(error).")
  }
}

import Diagnostics
import SystemPackage

/// Why a site was not published.
public struct PublishingError: Error, Hashable, Sendable {
  /// What is wrong, where, and the way out.
  public internal(set) var diagnostic: Diagnostic

  /// What else is wrong, where a gate stopped the site for several reasons.
  private var others: [Diagnostic] = []

  /// Everything that is wrong.
  public var diagnostics: [Diagnostic] { [diagnostic] + others }

  /// Whether a gate kept the site back, so that nothing of it was moved.
  public let isRefusal: Bool

  /// What a gate found, at least one fault.
  public init(_ findings: [Diagnostic]) {
    diagnostic =
      findings.first ?? .error(.publishingFailed, at: SourceLocation(file: ""), "the site was kept back")
    others = Array(findings.dropFirst())
    isRefusal = true
  }

  /// A fault of a file.
  public init(
    _ identifier: DiagnosticIdentifier, at file: String, line: Int? = nil, _ message: String, suggestion: String
  ) {
    diagnostic = .error(
      identifier, at: SourceLocation(file: file, line: line), message, suggestion: suggestion)
    isRefusal = false
  }

  /// A fault of what a file of the site comes from.
  public init(_ identifier: DiagnosticIdentifier, at origin: SourceLocation, _ message: String, suggestion: String) {
    diagnostic = .error(identifier, at: origin, message, suggestion: suggestion)
    isRefusal = false
  }
}

extension PublishingError {
  /// The operating system's refusal to do something to a file, in plain words.
  ///
  /// - Parameter deed: a verb that fits after "could not".
  public init(_ error: Errno, _ deed: String, _ file: String) {
    let (reason, suggestion) = Self.explanation(of: error, file: file)
    self.init(.publishingFailed, at: file, "could not \(deed) \(file): \(reason)", suggestion: suggestion)
  }

  /// A file of the site could not be made.
  init(making file: String, because reason: String) {
    self.init(
      .publishingFailed, at: file, "could not make \(file), because \(reason)",
      suggestion:
        "free space for temporary files, or name another folder for them in the variable TMPDIR, and build again")
  }

  /// The same error, for a build that had already begun to replace the site.
  var withSitePartlyReplaced: PublishingError {
    var error = self
    error.diagnostic.message += "; part of the new site may already be in place"
    return error
  }

  private static func explanation(of error: Errno, file: String) -> (reason: String, suggestion: String) {
    switch error {
    case .noSpace: ("the disk is full", "free some space and build again")
    case .diskQuotaExceeded: ("the disk quota is used up", "free some space and build again")
    case .permissionDenied, .notPermitted:
      ("permission is denied", "give the user who builds the right to change \(folder(of: file)) and build again")
    case .readOnlyFileSystem: ("the file system is read-only", "choose another folder with --output")
    case .noSuchFileOrDirectory: ("it is no longer there", "put it back, or build again without it")
    case .fileNameTooLong: ("the name is too long", "choose a shorter title or address")
    default: ("\(error)".lowercasedFirst, "mend the cause and build again")
    }
  }

  private static func folder(of file: String) -> String {
    let folder = FilePath(file).removingLastComponent().string
    return folder.isEmpty ? "this folder" : "the folder \(folder)"
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// What `body` gives, or the operating system's refusal as an error that names the file and what was to be done to it.
public func attempt<Output>(
  _ deed: String, _ file: @autoclosure () -> String, _ body: () throws(Errno) -> Output
) throws(PublishingError) -> Output {
  do throws(Errno) {
    return try body()
  } catch {
    throw PublishingError(error, deed, file())
  }
}

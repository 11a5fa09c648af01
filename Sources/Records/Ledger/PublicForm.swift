import Digests

/// What a record says to the public, as digests: of each of its parts, and of all of them together.
///
/// It goes by what the record says and by nothing else: no template, no word and no other record has a share in it, so
/// that it changes exactly when somebody changes the record. What is withheld has none either; a digest would otherwise
/// let others find out by trying whether they have guessed it.
public struct PublicForm: Hashable, Sendable {
  /// A part of a record.
  public struct Part: Hashable, Sendable {
    /// What it is: see `PublicPart`.
    public let name: String
    /// The digest of what it says.
    public let digest: ShortDigest

    /// A part.
    public init(name: String, digest: ShortDigest) {
      self.name = name
      self.digest = digest
    }
  }

  /// Which way of making forms it was made in.
  public let version: Int
  /// The digest of the whole.
  public let fingerprint: Digest
  /// The parts, in the order of the record.
  public let parts: [Part]

  /// A form as it was recorded.
  public init(version: Int = currentVersion, fingerprint: Digest, parts: [Part]) {
    self.version = version
    self.fingerprint = fingerprint
    self.parts = parts
  }

  /// Which way of making forms this is. A later version has more parts than the ones before it, and makes the others as
  /// they did: see `PublicPart.firstVersion(of:)`.
  public static let currentVersion = 2
}

extension PublicForm {
  /// Whether a record of which this was recorded says the same in its present form.
  ///
  /// A form that an earlier version made is held against the parts that it could have.
  func isStill(_ present: PublicForm) -> Bool {
    version == present.version ? fingerprint == present.fingerprint : parts == present.parts(beside: self)
  }

  /// The parts that can be held against what was recorded: without those that the version of that time did not make, and
  /// without those that came later and say so, such as corrections, which a record gains while all else in it stays.
  func parts(beside recorded: PublicForm) -> [Part] {
    let known = Set(recorded.parts.map(\.name))
    return parts.filter { part in
      guard PublicPart.firstVersion(of: part.name) <= recorded.version else { return false }
      return known.contains(part.name) || !PublicPart.speaksForItself(part.name)
    }
  }

  /// How much of a decision was published, if it was not withdrawn.
  var confidentiality: Confidentiality? {
    text(of: PublicPart.confidentiality, among: Confidentiality.allCases.map(\.rawValue))
      .flatMap(Confidentiality.init)
  }

  /// The text of which a part was made, if it is one of some texts.
  func text(of name: String, among texts: some Sequence<String>) -> String? {
    guard let digest = parts.first(where: { $0.name == name })?.digest else { return nil }
    return texts.first { text in
      var builder = Builder()
      builder.add(name, text)
      return builder.form().parts.first?.digest == digest
    }
  }

  /// Makes the form of a record, part by part.
  struct Builder {
    private var parts: [(name: String, digest: Digest)] = []
    private let stream = DigestStream()

    /// Adds a part, unless there is nothing in it.
    mutating func add(_ name: String, _ texts: [String?]) {
      guard texts.contains(where: { $0 != nil }) else { return }
      for text in texts { write(text) }
      parts.append((Self.plainName(name), stream.finish()))
    }

    /// Adds a fact of one text, unless the record does not state it.
    mutating func add(_ name: String, _ text: String?) { add(name, [text]) }

    /// The form of all that was added.
    consuming func form() -> PublicForm {
      for part in parts {
        write(part.name)
        stream.write(part.digest)
      }
      return PublicForm(
        fingerprint: stream.finish(), parts: parts.map { Part(name: $0.name, digest: $0.digest.short) })
    }

    /// With its length in front: two texts must not look like another two that are divided elsewhere.
    private func write(_ text: String?) {
      stream.write(String(text?.utf8.count ?? -1) + ":")
      if let text { stream.write(text) }
    }

    /// The ledger has all parts in one cell with semicolons between them.
    private static func plainName(_ name: String) -> String {
      guard name.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 < 0x20 }) else { return name }
      return String(name.map { $0 == ";" || $0.isNewline ? "," : $0 })
    }
  }
}

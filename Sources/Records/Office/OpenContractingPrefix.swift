/// The prefix by which the contracting processes of a publisher are told from those of all others in the Open
/// Contracting Data Standard. The Open Contracting Partnership gives it out: `ocds-` and six letters or digits.
public struct OpenContractingPrefix: Hashable, Sendable {
  /// The prefix, without the hyphen that follows it.
  public let text: String

  /// A prefix as it was registered.
  ///
  /// - Returns: `nil` for any other text, such as one with capital letters.
  public init?(_ text: String) {
    guard text.hasPrefix("ocds-"), text.utf8.count == 11, text.utf8.dropFirst(5).allSatisfy(Self.isSign) else {
      return nil
    }
    self.text = text
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

extension OpenContractingPrefix {
  /// Whether a text is an identifier of a contracting process, whoever gave it: a prefix, a hyphen and some more.
  ///
  /// `#` is not in it, because releases are named behind that sign.
  public static func begins(_ identifier: String) -> Bool {
    let rest = identifier.utf8.dropFirst(12)
    return OpenContractingPrefix(String(identifier.prefix(11))) != nil && identifier.utf8.dropFirst(11).first == 0x2D
      && !rest.isEmpty && rest.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
  }

  /// What the contracting process of a procurement is called: what the procurement states, else by its short name.
  public func identifier(of procurement: Procurement) -> String {
    // One that is none stops the site; see `Procurement.faults`.
    if let stated = procurement.openContractingID?.value, Self.begins(stated) { return stated }
    return "\(text)-procurement-\(procurement.id)"
  }
}

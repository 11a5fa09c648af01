import Diagnostics
import Records
import TypedYAML

extension FormerAddress {
  /// Reads `former-addresses.yaml`.
  static func addresses(reading mapping: YAMLMapping, diagnostics: inout [Diagnostic]) -> [FormerAddress] {
    var reader = MappingReader(mapping)
    let addresses = reader.groups("addresses", FormerAddress.init(reading:))
    diagnostics += reader.finish()
    return addresses
  }

  private init?(reading reader: inout MappingReader) {
    let address = reader.requiredText("address")
    let title = reader.text("title")?.value
    let target = reader.text("moved-to")
    let date = reader.date("withdrawn")
    let reason = reader.text("reason")
    guard let address else { return nil }
    switch (target, reader.has("withdrawn")) {
    case (let target?, false):
      if let reason {
        reader.diagnostics.append(
          .error(
            .contradiction, at: reason.location, "what has only moved needs no reason",
            suggestion: "take 'reason:' out, or say 'withdrawn:' instead of 'moved-to:'"))
      }
      self.init(address, title: title, outcome: .moved(to: target))
    case (nil, true):
      guard let reason = reader.requiredOwnWords("reason"), let date else { return nil }
      self.init(address, title: title, outcome: .withdrawn(Withdrawal(date: date, reason: reason.value)))
    case (nil, false), (.some, true):
      reader.diagnostics.append(
        .error(
          target == nil ? .missingKey : .contradiction, at: address.location,
          target == nil
            ? "nothing says what has become of '\(address.value)'"
            : "'\(address.value)' cannot both have moved and be withdrawn",
          suggestion: "say either 'moved-to:' with the new address, or 'withdrawn:' with the day and 'reason:'"))
      return nil
    }
  }
}

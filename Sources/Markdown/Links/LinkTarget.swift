/// What becomes of the address of a link or an image.
enum LinkTarget: Equatable {
  /// Published as it is written.
  case external
  /// A heading of the same document, percent-decoded.
  case anchor(String)
  /// The catalogue gives the address.
  case site(LinkDestination)
  /// Not an address that a public page should send its readers to.
  case unsafe
  /// Nothing can be found under it: it is empty, or names a kind of record and no record.
  case incomplete

  /// Understands an address as libcmark gives it: escapes and entities replaced, percent-encoding kept.
  init(_ address: UnsafeBufferPointer<UInt8>) {
    // Browsers leave out tabs and line ends and take a backslash for a slash, so that an address with any of them
    // can be another than it looks.
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      self = .unsafe
    } else if let colon = Self.schemeEnd(in: address) {
      self = Self.withScheme(address[..<colon], rest: address[(colon + 1)...])
    } else if address.first == UInt8(ascii: "/") {
      let isProtocolRelative = address.count > 1 && address[1] == UInt8(ascii: "/")
      self = isProtocolRelative ? .unsafe : .site(.address(String(decoding: address, as: UTF8.self)))
    } else if address.first == UInt8(ascii: "#") {
      self = address.count == 1 ? .incomplete : .anchor(percentDecoded(address.dropFirst()))
    } else if address.isEmpty {
      self = .incomplete
    } else {
      let hash = address.firstIndex(of: UInt8(ascii: "#"))
      let fragment = hash.map { percentDecoded(address[($0 + 1)...]) }
      self = .site(.file(percentDecoded(address[..<(hash ?? address.endIndex)]), fragment: fragment))
    }
  }

  private static func withScheme(
    _ scheme: Slice<UnsafeBufferPointer<UInt8>>, rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> LinkTarget {
    switch String(decoding: scheme, as: UTF8.self).lowercased() {
    case "http", "https":
      return rest.starts(with: [0x2F, 0x2F]) && rest.count > 2 ? .external : .unsafe
    case "mailto", "tel": return rest.isEmpty ? .incomplete : .external
    case "decision": return record(rest, LinkDestination.decision)
    case "contract": return record(rest, LinkDestination.contract)
    case "policy": return record(rest, LinkDestination.policy)
    case "procurement": return record(rest, LinkDestination.procurement)
    case "foi": return record(rest, LinkDestination.informationRequest)
    default: return .unsafe
    }
  }

  private static func record(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, _ destination: (String) -> LinkDestination
  ) -> LinkTarget {
    var name = percentDecoded(name)[...]
    while name.first == " " { name.removeFirst() }
    while name.last == " " { name.removeLast() }
    return name.isEmpty ? .incomplete : .site(destination(String(name)))
  }

  /// The colon behind a scheme as RFC 3986 has it: a letter, then letters, digits, `+`, `-` and `.`.
  private static func schemeEnd(in address: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = address.first, first.isASCIILetter else { return nil }
    for (index, byte) in address.enumerated() {
      if byte == UInt8(ascii: ":") { return index }
      let isScheme =
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
      if !isScheme { return nil }
    }
    return nil
  }
}

/// The text that a percent-encoded address stands for. A percent sign that encodes nothing stays.
func percentDecoded(_ bytes: some Collection<UInt8>) -> String {
  let bytes = Array(bytes)
  guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1].isASCIIHexDigit,
      bytes[index + 2].isASCIIHexDigit,
      let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
    {
      decoded.append(byte)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

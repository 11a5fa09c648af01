/// An address as indexes of archives order it: the host from its end, so that neighbours belong together, and what makes
/// no difference to a reader left out.
///
/// `https://www.records.example/midshire/A/` is `example,records)/midshire/a`.
struct SortKey {
  /// The key.
  let text: String

  /// The key of a whole URL without query and fragment, which no address of a site has.
  init(_ address: String) {
    let rest = address.split(separator: "://", maxSplits: 1).last ?? ""
    let authority = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(authority.count).lowercased()
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    text = "\(Self.reversed(authority.lowercased(), scheme: address)))\(trimmed.isEmpty ? "/" : trimmed)"
  }

  private static func reversed(_ authority: String, scheme address: String) -> String {
    let parts = authority.split(separator: ":", maxSplits: 1)
    let standardPort = address.hasPrefix("https:") ? "443" : "80"
    let port = parts.count == 2 && parts[1] != standardPort ? ":\(parts[1])" : ""
    var labels = (parts.first ?? "").split(separator: ".")
    // An address of four numbers has no end that it belongs to.
    guard !labels.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return labels.joined(separator: ".") + port }
    if let first = labels.first, first.hasPrefix("www"), first.dropFirst(3).allSatisfy(\.isNumber), labels.count > 1 {
      labels.removeFirst()
    }
    return labels.reversed().joined(separator: ",") + port
  }
}

import Markdown

extension String {
  /// The name of a company with everything set aside in which the spellings of one company differ: case, punctuation,
  /// `&` for "and", the kind of company at its end, and `(UK)`.
  ///
  /// A name of which nothing is left is kept as it is.
  var companyName: String {
    var parts = Slug(withoutSigns).text.split(separator: "-")
    while let last = parts.last, parts.count > 1, Self.kindsOfCompany.contains(last) { parts.removeLast() }
    return parts.isEmpty ? lowercased() : parts.joined(separator: "-")
  }

  private static let kindsOfCompany: Set<Substring> = ["limited", "llp", "ltd", "plc"]

  /// The name with `&` spelt out, and without full stops and `(UK)`. Hardly any name has these.
  private var withoutSigns: String {
    var words = self
    if words.utf8.contains(UInt8(ascii: "&")) { words = words.replacing("&", with: " and ") }
    if words.utf8.contains(UInt8(ascii: ".")) { words = words.replacing(".", with: "") }
    guard words.utf8.contains(UInt8(ascii: "(")) else { return words }
    return words.replacing("(UK)", with: " ").replacing("(uk)", with: " ").replacing("(Uk)", with: " ")
  }
}

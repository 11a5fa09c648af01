import Markdown

extension String {
  /// The name of a company with everything set aside in which the spellings of one company differ: case, punctuation,
  /// `&` for "and", the kind of company at its end, and `(UK)`.
  ///
  /// A name of which nothing is left is kept as it is.
  var companyName: String {
    let words = replacing("&", with: " and ").replacing(".", with: "")
    var parts = Slug(words.withoutUnitedKingdom).text.split(separator: "-")
    while let last = parts.last, parts.count > 1, Self.kindsOfCompany.contains(last) { parts.removeLast() }
    return parts.isEmpty ? lowercased() : parts.joined(separator: "-")
  }

  private static let kindsOfCompany: Set<Substring> = ["limited", "llp", "ltd", "plc"]

  private var withoutUnitedKingdom: String {
    guard utf8.contains(UInt8(ascii: "(")) else { return self }
    return replacing("(uk)", with: " ").replacing("(UK)", with: " ").replacing("(Uk)", with: " ")
  }
}

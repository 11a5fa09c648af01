import Records

/// The columns of a kind of table: the one list of what is known of each.
protocol TableColumn: CaseIterable, Hashable, Sendable, RawRepresentable<Int> where AllCases == [Self] {
  /// The name in the first row.
  var header: String { get }
  /// What becomes of a table that lacks it, and of what it holds.
  var use: ColumnUse { get }
}

/// What a column is to its table.
enum ColumnUse: Hashable, Sendable {
  /// No row can be understood without it.
  case required
  /// Without it too little is said of every row.
  case expected
  /// A table may have it.
  case optional
  /// It is known, and nothing is published of it yet.
  case accepted
  /// It holds what belongs to people, and is never read.
  case personal
}

extension TableColumn {
  /// The column with a name, letter case and spaces aside.
  init?(header: String) {
    let folded = header.foldedHeader
    guard let column = Self.allCases.first(where: { $0.header.foldedHeader == folded }) else { return nil }
    self = column
  }
}

extension String {
  /// A header as it is compared: without letter case, and with single spaces.
  var foldedHeader: String { lowercased().withSingleSpaces }

  /// Whether a header promises names, addresses or numbers of people to contact.
  ///
  /// Offices export them under many names, and none of them may be published whatever it is called: what belongs to
  /// people is left out by its looks, and what is left out wrongly can be given another header.
  var promisesContactDetails: Bool {
    let words = Set(headerWords)
    let people = ["contact", "contacts", "contactname", "contactemail", "contacttelephone", "contactaddress"]
    if !words.isDisjoint(with: people) { return true }
    // Words that were joined up promise them too; no column of ours has any of these within it.
    let letters = lowercased().filter(\.isLetter)
    if ["email", "telephone", "contact", "telno", "postalcode"].contains(where: letters.contains) { return true }
    guard words.isDisjoint(with: ["web", "website", "internet", "url", "uri", "link"]) else { return false }
    let places = [
      "email", "emails", "mail", "phone", "telephone", "tel", "mobile", "fax", "address", "addresses", "postcode",
    ]
    return !words.isDisjoint(with: places) || words.isSuperset(of: ["post", "code"])
  }

  /// The words of a header in small letters: `ContactEmail`, `contact_email` and `Contact e-mail` have `contact` in common.
  var headerWords: [String] {
    var words: [String] = []
    var word = ""
    var isAfterSmallLetter = false
    for character in self {
      let startsWord = character.isUppercase && isAfterSmallLetter
      isAfterSmallLetter = character.isLowercase
      if !character.isLetter || startsWord {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character.isLetter { word += character.lowercased() }
    }
    return word.isEmpty ? words : words + [word]
  }
}

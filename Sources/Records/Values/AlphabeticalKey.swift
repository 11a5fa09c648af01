import Markdown

/// Where a name stands in a list from A to Z: by its letters and digits, case, marks and punctuation aside.
///
/// Names that only differ in what is set aside keep an order that does not depend on how they were found; names
/// without any letter of the Latin alphabets come last.
struct AlphabeticalKey: Comparable {
  private let letters: String
  private let name: String

  init(_ name: String) {
    letters = Slug(name).text
    self.name = name
  }

  static func < (left: AlphabeticalKey, right: AlphabeticalKey) -> Bool {
    if left.letters == right.letters { return left.name < right.name }
    if left.letters.isEmpty || right.letters.isEmpty { return right.letters.isEmpty }
    return left.letters < right.letters
  }
}

import Testing

@testable import DocumentInspection

@Suite("What findings are called")
struct WordingTests {
  @Test("Of a text only the first letter of each word must be shown, and of a long one only the beginning")
  func masked() {
    #expect(MaskedQuote("Amina  Whitlock")?.description == "A**** W*******")
    #expect(MaskedQuote("a b c d e f g")?.description == "a b c d e …")
    #expect(MaskedQuote("  \n") == nil)
  }

  @Test("A name must be allowed whatever its capitals and spaces, and so must a name of nobody")
  func allowed() {
    let names = AllowedNames(["Example Office"])
    #expect(names.allow("example  OFFICE "))
    #expect(names.allow("Microsoft Office User"))
    #expect(names.allow(""))
    #expect(names.allow("—"))
    #expect(!names.allow("Amina Whitlock"))
    #expect(!names.allow("Example Office, Amina Whitlock"))
  }

  @Test("Rows and columns must be named as people name them")
  func ranges() {
    var rows = NumberRanges()
    for row in [9, 5, 6, 7, 12] { rows.add(row) }
    #expect(rows.inWords(one: "row", several: "rows", naming: String.init) == "rows 5 to 7, 9, 12")
    var column = NumberRanges()
    column.add(28)
    #expect(column.inWords(one: "column", several: "columns", naming: CellReference.letters) == "column AB")
    #expect(NumberRanges().inWords(one: "row", several: "rows", naming: String.init) == nil)
  }

  @Test("The letters of a cell must name its column", arguments: [("A1", 1), ("Z9", 26), ("AA1", 27), ("XFD2", 16384)])
  func columns(reference: String, column: Int) {
    #expect(CellReference.column(of: reference) == column)
    #expect(reference.hasPrefix(CellReference.letters(column)))
  }

  @Test("An author who writes a line break must not be able to say that there is no program in a document")
  func forgedFact() {
    let facts = PDFFacts("Author: x\nJavaScript:      no\nTitle: y\nJavaScript:      yes\n")
    #expect(facts["JavaScript"] == "yes")
  }
}

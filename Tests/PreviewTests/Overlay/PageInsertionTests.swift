import Testing

@testable import Preview

@Suite("Putting the overlay into a page")
struct PageInsertionTests {
  private func applied(to page: String) -> String {
    let insertion = PageInsertion(beforeHead: "[1]", afterHead: "[2]", beforeContent: "[3]", afterContent: "[4]")
    return String(decoding: insertion.applied(to: Array(page.utf8)), as: UTF8.self)
  }

  @Test("Script and style go to the two ends of the head, and the rest to the two ends of the body")
  func wholePage() {
    #expect(
      applied(to: "<html><head lang=en><title>A</title></head><body class=\"b\"><p>C</p></body></html>")
        == "<html><head lang=en>[1]<title>A</title>[2]</head><body class=\"b\">[3]<p>C</p>[4]</body></html>")
  }

  @Test(
    "A page without some of its parts gets all of it nonetheless",
    arguments: [
      ("", "[1][2][3][4]"), ("text", "text[1][2][3][4]"), ("<p>A</p></html>", "<p>A</p>[1][2][3][4]</html>"),
      ("<head></head>A", "<head>[1][2]</head>[3]A[4]"),
      ("<title>A</title></head>B", "<title>A</title>[1][2]</head>[3]B[4]"),
      ("<body>A", "<body>[1][2][3]A[4]"), ("A</body>", "A[1][2][3][4]</body>"),
      ("</body><body>", "[1][2][3][4]</body><body>"),
      ("<body </body>", "<body [1][2][3][4]</body>"), ("<body", "<body[1][2][3][4]"), ("<head", "<head[1][2][3][4]"),
      ("</head></body>", "[1][2]</head>[3][4]</body>"),
    ])
  func partsMissing(page: String, expected: String) { #expect(applied(to: page) == expected) }

  @Test("Capital letters make no difference, a header is no head, and the last end of the body counts")
  func lookAlikes() {
    #expect(
      applied(to: "<HTML><HEADER></HEADER><HEAD></HEAD><BODY>&lt;/body> <pre></body></pre></BODY></HTML>")
        == "<HTML><HEADER></HEADER><HEAD>[1][2]</HEAD><BODY>[3]&lt;/body> <pre></body></pre>[4]</BODY></HTML>")
  }
}

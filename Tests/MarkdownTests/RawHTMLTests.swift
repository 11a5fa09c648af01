import Markdown
import Testing

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test("A block of HTML must be left out, and a warning must say that its text is not published either")
  func blocks() {
    let reading = Reading("a\n\n<div class=\"x\">\nSecret *text*\n</div>\n\nb\n")
    #expect(reading.html == "<p>a</p>\n<p>b</p>\n")
    #expect(
      reading.faults == [
        "page.md:3:1: warning: HTML is not published: '<div class=\"x\">' and the text with it, up to the next blank "
          + "line or the end of the HTML, are left out; write it in Markdown, or put a blank line between the tags and "
          + "the text [dropped-html]"
      ])
  }

  @Test("A tag within text must be left out with a warning, and the text must stay")
  func inlines() {
    let reading = Reading("a <b>c</b>\n   d <script>e\n")
    #expect(reading.html == "<p>a c\nd e</p>\n")
    #expect(reading.places == ["1:3 dropped-html", "1:7 dropped-html", "2:6 dropped-html"])
    #expect(
      reading.faults.first
        == "page.md:1:3: warning: HTML is not published: '<b>' is left out and the text round it stays; write it in "
        + "Markdown [dropped-html]")
  }

  @Test(
    "A comment is a note of the staff to themselves: it must be left out without a word",
    arguments: ["<!-- note -->\n", "a <!-- note --> b\n", "<!-- two\n\nparts -->\n", "<!-- a --> <!-- b -->\n"])
  func comments(source: String) {
    let reading = Reading(source)
    #expect(!reading.html.contains("note") && !reading.html.contains("two") && !reading.html.contains("--"))
    #expect(!reading.document.preamble.plainText.contains("note"))
    #expect(reading.diagnostics.isEmpty)
  }

  @Test("Text behind a comment on its line is left out too, and must be warned of")
  func textBehindComment() {
    #expect(Reading("<!-- note --> The decision.\n").places == ["1:1 dropped-html"])
  }

  @Test("A comment that is never closed must be warned of, because it takes the rest of the text with it")
  func unclosedComment() {
    let reading = Reading("a\n\n<!-- note\n\nb\n")
    #expect(reading.html == "<p>a</p>\n")
    #expect(
      reading.faults == [
        "page.md:3:1: warning: this comment is never closed, so nothing from here to the end of the block is published; "
          + "end the comment with '-->' [dropped-html]"
      ])
  }

  @Test("Everything that HTML gives a meaning must be escaped in text, code, titles and languages")
  func escaping() {
    #expect(
      Reading("&lt;i&gt; \"a\" & `<b>` [c](/d/ '\"<e>')\n\n```x\"y z\n<f> & \"g\"\n```\n").html
        == "<p>&lt;i&gt; &quot;a&quot; &amp; <code>&lt;b&gt;</code> <a href=\"/known/\" title=\"&quot;&lt;e&gt;\">c</a>"
        + "</p>\n<pre><code class=\"language-x&quot;y\">&lt;f&gt; &amp; &quot;g&quot;\n</code></pre>\n")
  }
}

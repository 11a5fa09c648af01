import Records
import Testing

@Suite("Words that only hold a place")
struct PlaceholderTextTests {
  @Test(
    "What a message offers is no text, however it is written",
    arguments: ["why", " Why? ", "…", "...", "What  was changed", "-"])
  func placeholders(text: String) { #expect(PlaceholderText.isPlaceholder(text)) }

  @Test(
    "What says that somebody has still to write it is no text",
    arguments: ["TBC", "tbd.", "[to follow]", "To be confirmed", "xxx", "XX", "todo"])
  func promises(text: String) { #expect(PlaceholderText.isPlaceholder(text)) }

  @Test(
    "What somebody has written is one",
    arguments: [
      "Why not", "a", "what was changed in May", "whys", "", "x", "To follow the law", "Xxxi", "TBC Ltd asked",
    ])
  func texts(text: String) { #expect(!PlaceholderText.isPlaceholder(text)) }
}

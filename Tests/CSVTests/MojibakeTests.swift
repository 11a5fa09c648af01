import CSV
import Testing

@Suite("Text that was read as something else on its way")
struct MojibakeTests {
  @Test(
    "It is found, with what was probably meant",
    arguments: [
      ("Itâ€™s", "â€™", "’"), ("â€¢ first", "â€¢", "•"), ("CafÃ© Ltd", "Ã©", "é"), ("Â£500", "Â£", "£"),
      ("ðŸš“ car", "ðŸš“", "🚓"), ("Â\u{A0}x", "Â\u{A0}", "\u{A0}"), ("Å´yn", "Å´", "Ŵ"), ("say â€œso", "â€œ", "“"),
      ("so\u{E2}\u{20AC}\u{9D}", "\u{E2}\u{20AC}\u{9D}", "”"), ("It\u{E2}\u{80}\u{99}s", "\u{E2}\u{80}\u{99}", "’"),
      ("ï»¿Reference", "ï»¿", "\u{FEFF}"), ("Itâ€™s Â£5", "â€™", "’"),
    ])
  func found(text: String, sample: String, meant: String) throws {
    let mojibake = try #require(Mojibake(in: Array(text.utf8)[...]))
    #expect(mojibake.found == sample)
    #expect(mojibake.meant == meant)
  }

  @Test(
    "A sign that stands for what could not be read is found",
    arguments: [("Caf\u{FFFD}", "\u{FFFD}"), ("Cafï¿½", "ï¿½")])
  func replacement(text: String, sample: String) throws {
    let mojibake = try #require(Mojibake(in: Array(text.utf8)[...]))
    #expect(mojibake.found == sample && mojibake.meant == nil)
  }

  @Test(
    "Letters with accents are no fault by themselves, and neither are signs behind them",
    arguments: [
      "Tân", "TÂN A", "Café", "plain", "Â", "£5 – 6", "“CAFÉ”", "CAFÉ’S", "NESTLÉ®", "NESTLÉ™", "CAFÉ…", "«À»",
      "Tŷ Ŵyn",
      "20°–30°", "½ día", "MÜLLER’S", "naïve – “à la”", "Ysgol Y Tân’s", "🚓 ﬁ ✓", "Ελλάδα", "Łódź",
    ])
  func nothing(text: String) {
    #expect(Mojibake(in: Array(text.utf8)[...]) == nil)
  }
}

import Diagnostics
import Testing

@Suite("A misspelt word is answered with the one that was probably meant")
struct NearestMatchTests {
  private let statuses = ["approved", "deferred", "draft", "noted", "rejected", "superseded", "withdrawn"]

  @Test(
    "A word with a letter missing, added, changed or swapped finds its neighbour",
    arguments: [
      ("aproved", "approved"), ("approvved", "approved"), ("approbed", "approved"), ("darft", "draft"),
      ("Approved", "approved"), ("WITHDRAWN", "withdrawn"), ("superceded", "superseded"), ("wihtdrawm", "withdrawn"),
    ])
  func near(word: String, expected: String) {
    #expect(nearestMatch(to: word, in: statuses) == expected)
    #expect(didYouMean(word, in: statuses) == "did you mean '\(expected)'?")
  }

  @Test("A word that is like none of them finds nothing", arguments: ["published", "yes", "", "x", "draftsmanship"])
  func far(word: String) {
    #expect(nearestMatch(to: word, in: statuses) == nil)
    #expect(didYouMean(word, in: statuses) == nil)
  }

  @Test("Of equally near words the first in the alphabet is given, whatever the order in which they were found")
  func ties() {
    #expect(nearestMatch(to: "cab", in: ["cat", "car"]) == "car")
    #expect(nearestMatch(to: "cab", in: ["car", "cat"]) == "car")
  }

  @Test("A nearer word is given before one that comes earlier in the alphabet")
  func nearest() { #expect(nearestMatch(to: "priorities", in: ["prioritiez-a", "prioritie"]) == "prioritie") }

  @Test("Nothing is near when there is nothing to choose from, and an empty word is never proposed")
  func nothing() {
    #expect(nearestMatch(to: "title", in: []) == nil)
    #expect(nearestMatch(to: "a", in: [""]) == nil)
  }

  @Test("Accented letters count as one letter each")
  func accents() { #expect(nearestMatch(to: "café", in: ["cafe"]) == "cafe") }
}

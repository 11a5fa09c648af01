import Preview
import Testing

@Suite("Viewpoints")
struct ViewpointTests {
  @Test("Staff see everything as of the preview's own day unless they ask for something else")
  func everythingByDefault() {
    #expect(Viewpoint() == Viewpoint(day: nil, extent: .everything))
  }
}

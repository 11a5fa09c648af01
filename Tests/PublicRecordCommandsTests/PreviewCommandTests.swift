import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("public-record preview")
struct PreviewCommandTests {
  @Test("A preview says where it is, shows drafts there, and ends quietly with exit status 0 when it is interrupted")
  func preview() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.runUntilInterrupted(["preview", "--port", "0"]) { line in
      let address = try #require(line.split(separator: " ").first { $0.hasPrefix("http://127.0.0.1:") })
      let page = try Data(
        contentsOf: #require(URL(string: address + "midshire/decisions/2024/mpcc-1-2024-decision-number-1/")))
      #expect(String(decoding: page, as: UTF8.self).contains("Decision number 1"))
      #expect(String(decoding: page, as: UTF8.self).contains("Preview: not the public site"))
    }
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasSuffix(" and follows what you save. Ctrl-C ends it.\n"))
  }

  @Test("A port that is taken is named, with another one to try, and the exit status is 1")
  func portTaken() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    _ = try office.program.runUntilInterrupted(["preview", "--port", "0"]) { line in
      let port = try #require(
        line.split(separator: "/").dropFirst().first?.split(separator: ":").last.flatMap { Int($0) })
      let second = try office.program.run(["preview", "--port", "\(port)"])
      #expect(second.status == 1)
      #expect(second.output == "")
      #expect(
        second.errors
          == "Port \(port) is in use by another program, or by another preview. Try --port \(port + 1), or --port 0 to have a free one chosen.\n"
      )
    }
  }

  @Test("A folder that is not there is named, and the exit status is 1")
  func missingFolder() throws {
    let office = try SmallOffice(["decisions/a.md": SmallOffice.decision(1)])
    let result = try office.program.run(["preview", "--content", "contents", "--port", "0"])
    #expect(result.status == 1)
    #expect(
      result.errors
        == "contents: error: the folder cannot be read: No such file or directory; name the right folders with --content and --templates [unreadable-file]\n"
    )
  }
}

import Foundation
import Platform
import SystemPackage
import TestSupport
import Testing

/// The guides for staff are done as they say, with the program itself.
@Suite("The guides for staff")
struct GuideTests {
  private static let folder = DocumentationPage.repository.appending("Documentation/guides")

  static let names: [String] = ((try? folder.directoryEntries()) ?? []).map(\.name).filter { $0.hasSuffix(".md") }

  // With RECORD_SNAPSHOTS=1 what the program says is written into the guides. Such a run fails, so that it is never
  // taken for a passing one.
  @Test("Whoever does what a guide says must see what it says", arguments: names)
  func steps(of name: String) throws {
    let office = try GuideOffice()
    let text = try Self.text(of: name)
    var recorded = ""
    var rest = text[...]
    for block in try DocumentationPage("guides/" + name).codeBlocks {
      do {
        let seen = try office.follow(block)
        #expect(seen == block.text, "in \(name)")
        let place = try #require(rest.firstRange(of: block.text))
        recorded += rest[..<place.lowerBound] + seen
        rest = rest[place.upperBound...]
      } catch {
        Issue.record(error, "in \(name), at the block '\(block.info.joined(separator: " "))':\n\(block.text)")
        return
      }
    }
    guard Snapshot.isRecording else { return }
    Issue.record("\(name) was recorded")
    _ = try FileTree([name: recorded + rest]).write(to: Self.folder)
  }

  @Test("Every guide must run the program, and the list of guides have each of them")
  func list() throws {
    let list = try Self.text(of: "README.md")
    #expect(Self.names.count > 1)
    for name in Self.names {
      #expect(try DocumentationPage("guides/" + name).codeBlocks.contains { $0.info == ["console"] }, "\(name)")
      #expect(name == "README.md" || list.contains("](\(name))"), "\(name)")
    }
  }

  @Test("A guide must name only commands that there are, and pages that there are", arguments: names)
  func references(of name: String) throws {
    let text = try Self.text(of: name)
    let help = try Program(folder: Self.folder).run("--help").output
    for command in text.matches(of: #/public-record ([a-z]+)/#).map(\.1) {
      #expect(help.contains("\n  \(command) "), "\(command)")
    }
    for page in text.matches(of: #/\]\(([^)#:]+\.md)/#).map(\.1) {
      let path = Self.folder.appending(String(page)).lexicallyNormalized()
      #expect(throws: Never.self, "\(page)") { try path.stat() }
    }
  }

  private static func text(of name: String) throws -> String {
    String(decoding: try folder.appending(name).readBytes(upTo: 1 << 20), as: UTF8.self)
  }
}

import Diagnostics
import Records
import TestSupport
import Testing

@Suite("Addresses that are no longer used")
struct FormerAddressReaderTests {
  private func read(_ item: String) async throws -> (addresses: [FormerAddress], faults: [String]) {
    let content = try await load(["former-addresses.yaml": "addresses:\n  - {address: /a/, \(item)}\n"])
    return (content.records.formerAddresses, content.diagnostics.lines)
  }

  private static func target(of address: FormerAddress) -> String? {
    guard case .moved(let target) = address.outcome else { return nil }
    return target.value
  }

  private static func withdrawal(of address: FormerAddress) -> Withdrawal? {
    guard case .withdrawn(let withdrawal) = address.outcome else { return nil }
    return withdrawal
  }

  @Test("An address has moved, or what stood there was withdrawn")
  func outcomes() async throws {
    let moved = try await read("moved-to: /b/")
    #expect(moved.faults == [])
    #expect(moved.addresses.first.flatMap(Self.target) == "/b/")
    let withdrawn = try await read("title: Cars, withdrawn: 2026-05-01, reason: Twice")
    #expect(withdrawn.faults == [])
    #expect(
      withdrawn.addresses.first.flatMap(Self.withdrawal)
        == Withdrawal(date: try #require(CalendarDate("2026-05-01")), reason: "Twice"))
    #expect(withdrawn.addresses.first?.title == "Cars")
  }

  @Test(
    "What does not say one of the two is an error with the way out",
    arguments: [
      (
        "title: Cars",
        "nothing says what has become of '/a/'; say either 'moved-to:' with the new address, or 'withdrawn:'"
      ),
      (
        "moved-to: /b/, withdrawn: 2026-05-01, reason: Twice",
        "'/a/' cannot both have moved and be withdrawn; say either"
      ),
      ("moved-to: /b/, reason: Twice", "what has only moved needs no reason; take 'reason:' out"),
      ("withdrawn: 2026-05-01", "the key 'reason' is missing"),
      ("withdrawn: May, reason: Twice", "'May' is not a day in the calendar"),
    ])
  func contradictions(item: String, message: String) async throws {
    let faults = try await read(item).faults
    #expect(faults.count == 1)
    #expect(faults.first?.contains("error: \(message)") == true, "\(faults)")
  }
}

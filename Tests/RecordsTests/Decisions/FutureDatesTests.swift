import Records
import Testing

@Suite("Days that are still to come")
struct FutureDatesTests {
  private func faults(_ change: (inout Decision) -> Void) -> [String] {
    catalogue(of: [decision("1", change)]).faults.filter { $0.contains("contradiction") }
  }

  @Test("What a record says was done cannot be done on a day still to come")
  func future() throws {
    let day = day("2099-01-01")
    for (key, change) in [
      ("signed", { $0.signed = day }),
      ("corrections", { $0.corrections = [Correction(date: day, change: "It", reason: nil)] }),
      (
        "withdrawn",
        {
          $0.status = .withdrawn
          $0.withdrawal = Withdrawal(date: day, reason: "It")
        }
      ),
    ] as [(String, (inout Decision) -> Void)] {
      let faults = faults(change)
      #expect(faults.count == 1, "\(key): \(faults)")
      #expect(
        faults.allSatisfy { $0.hasSuffix("on 2099-01-01, which is still to come; check '\(key):' [contradiction]") })
    }
  }

  @Test("A record cannot be corrected before it was published")
  func correctionBeforePublication() {
    let faults = faults { $0.corrections = [Correction(date: day("2001-01-01"), change: "It", reason: nil)] }
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { $0.contains("the record was corrected on 2001-01-01, before it was published on ") })
  }
}

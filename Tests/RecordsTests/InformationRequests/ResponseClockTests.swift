import Records
import Testing

@Suite("The time for an answer")
struct ResponseClockTests {
  private func clock(_ change: (inout InformationRequest) -> Void) -> ResponseClock? {
    disclosureLog(of: []).log.clock(of: request("1", change))
  }

  @Test("An answer is due on the twentieth working day after the request arrived")
  func usual() throws {
    let clock = try #require(clock { _ in })
    #expect(clock.due == day("2025-03-10"))
    #expect(clock.taken == 20)
    #expect(clock.isWithinTwentyDays == true)
    #expect(clock.daysLate(asOf: day("2025-06-01")) == 0)
  }

  @Test("The time begins again when the office learns what was meant")
  func clarified() throws {
    let clock = try #require(
      clock { $0.clarification = Clarification(asked: day("2025-02-14"), received: day("2025-02-24")) })
    #expect(clock.start == day("2025-02-24"))
    #expect(clock.due == day("2025-03-24"))
    #expect(clock.taken == 10)
  }

  @Test("While the office waits to hear what is meant, no time runs")
  func unclarified() {
    let waiting = clock {
      $0.status = .open
      $0.answered = nil
      $0.clarification = Clarification(asked: day("2025-02-14"), received: nil)
    }
    #expect(waiting == nil)
  }

  @Test("A longer time moves the day on which the answer is due, and not the twentieth working day")
  func extended() throws {
    let clock = try #require(
      clock {
        $0.extendedTo = day("2025-04-07")
        $0.answered = day("2025-04-04")
      })
    #expect(clock.due == day("2025-04-07"))
    #expect(clock.twentiethDay == day("2025-03-10"))
    #expect(clock.isWithinTwentyDays == false)
    #expect(clock.daysLate(asOf: day("2025-06-01")) == 0)
  }

  @Test("An answer at the weekend after the last day is late, although no working day lies between")
  func weekend() throws {
    let clock = try #require(
      clock {
        $0.received = day("2025-02-07")
        $0.answered = day("2025-03-08")
      })
    #expect(clock.due == day("2025-03-07"))
    #expect(clock.isWithinTwentyDays == false)
    #expect(clock.daysLate(asOf: day("2025-06-01")) == 1)
    #expect(clock.workingDaysLate == 0)
  }

  @Test("How late an answer was is counted in working days from the day after it was due")
  func workingDaysLate() throws {
    func late(answered: String?) throws -> Int? {
      try #require(
        clock {
          $0.received = day("2025-02-07")
          $0.answered = answered.map(day)
        }
      ).workingDaysLate
    }
    #expect(try late(answered: "2025-03-07") == 0)
    #expect(try late(answered: "2025-03-11") == 2)
    #expect(try late(answered: nil) == nil)
  }
}

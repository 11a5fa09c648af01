import Records
import StaticSite

extension SiteEdition {
  /// What the records answer to the questions that people come with. A question on which the office publishes nothing is
  /// left out, but for the first: that there are no decisions is an answer.
  var homeQuestions: [HomeQuestionContext] {
    HomeQuestion.allCases.compactMap { question in
      let answers = answers(to: question)
      return answers.isEmpty ? nil : HomeQuestionContext(question: question, answers: answers, words: words)
    }
  }

  private func answers(to question: HomeQuestion) -> [HomeAnswerContext] {
    switch question {
    case .decided: decidedAnswers
    case .cost: costAnswers
    case .paid: paidAnswers
    case .coming: comingAnswers
    case .ask: askAnswers
    }
  }

  private var decidedAnswers: [HomeAnswerContext] {
    guard let position = latestDecisions.first, let filing = selections.years.first else {
      return [HomeAnswerContext(text: words[.noDecisions])]
    }
    let newest = catalogue.decisions[position]
    let all = words.count(catalogue.decisions.count, WordKey.decisionCount)
    let newestFacts: KeyValuePairs = [
      "date": newest.date.map(words.date) ?? words[.undated], "status": words[.status(newest.status)],
    ]
    let newestLine = HomeAnswerContext(
      text: newest.title, href: addresses.href(decisionPaths[position]),
      note: words.phrase(.homeNewestDecision, newestFacts))
    guard case .year(let year) = filing.selection else {
      let count = HomeAnswerContext(
        text: words.phrase(.homeUndatedDecisions, ["decisions": all]), href: addresses.href(addresses.decisions))
      return [count, newestLine]
    }
    let ofYear = words.count(filing.count, WordKey.decisionCount)
    let count = HomeAnswerContext(
      text: words.phrase(.homeDecisionsInYear, ["decisions": ofYear, "year": String(year)]),
      href: addresses.href(addresses.decisions(filing.selection)),
      note: words.phrase(.homeDecisionsInAll, ["decisions": all]))
    return [count, newestLine]
  }

  private var costAnswers: [HomeAnswerContext] {
    let register = catalogue.register
    guard !register.contracts.isEmpty else { return [] }
    let current = register.current
    var answers = [
      HomeAnswerContext(
        text: words.phrase(
          .homeCurrentContracts, ["contracts": words.count(current.count, WordKey.contractCount)]),
        href: addresses.href(addresses.contracts), note: worth(of: current))
    ]
    if let begun = register.begunInNewestWholeYear(asOf: catalogue.asOf) {
      let phrase = words.phrase(
        .homeContractsBegun,
        [
          "contracts": words.count(begun.contracts.count, WordKey.contractCount),
          "year": words.financialYear(begun.year),
        ])
      answers.append(
        HomeAnswerContext(
          text: phrase, href: addresses.href(addresses.contracts), note: worth(of: begun.contracts)))
    }
    return answers
  }

  /// What contracts are worth together, and how many are not counted; `nil` when no value is stated.
  private func worth(of contracts: [Int]) -> String? {
    let value = catalogue.register.value(of: contracts)
    guard value.total > .zero else { return nil }
    let amount = words.roughMoney(value.total)
    guard value.unstated > 0 else { return words.phrase(.homeWorth, ["amount": amount]) }
    return words.phrase(
      .homeWorthWithGaps, ["amount": amount, "contracts": words.count(value.unstated, WordKey.contractCount)])
  }

  /// How many suppliers the home page names.
  private static let namedSuppliers = 3

  private var paidAnswers: [HomeAnswerContext] {
    guard let year = catalogue.spending.newestWholeYear(asOf: catalogue.asOf) ?? catalogue.spending.years.first else {
      return []
    }
    let total = HomeAnswerContext(
      text: paid(in: year), href: addresses.href(addresses.spend(year.year)),
      note: words.phrase(.homePayments, ["payments": words.count(year.count, WordKey.paymentCount)]))
    let suppliers = year.suppliers.lazy.filter { $0.total > .zero }.prefix(Self.namedSuppliers)
    // The persons who are not named are many together; where they come among the greatest, no order can be told.
    guard suppliers.allSatisfy({ $0.supplier != nil }) else { return [total] }
    return [total]
      + suppliers.enumerated().compactMap { rank, paid in
        paid.supplier.map { supplier in
          HomeAnswerContext(
            text: catalogue.suppliers.suppliers[supplier].name, href: addresses.href(supplierPaths[supplier]),
            note: words.phrase(rank == 0 ? .homePaidMost : .homePaidNext, ["amount": words.roughMoney(paid.total)]))
        }
      }
  }

  /// How much was paid in a year; in months of it, where it is not whole.
  private func paid(in year: SpendYear) -> String {
    let amount = words.roughMoney(year.total)
    guard !year.isWhole(asOf: catalogue.asOf), let first = year.months.first, let last = year.months.last else {
      return words.phrase(.homePaidInYear, ["amount": amount, "year": words.financialYear(year.year)])
    }
    guard first.month < last.month else {
      return words.phrase(.homePaidInMonth, ["amount": amount, "month": words.month(first.month)])
    }
    return words.phrase(
      .homePaidInMonths, ["amount": amount, "from": words.month(first.month), "to": words.month(last.month)])
  }

  /// How far the home page looks ahead.
  private static let lookAhead = Term(months: 6)
  /// How many of the things to come it names.
  private static let namedEvents = 2

  private var comingAnswers: [HomeAnswerContext] {
    guard hasContracts else { return [] }
    let coming = catalogue.plan.changes(within: Self.lookAhead)
    let date = words.date(coming.lastDay)
    let ending = coming.endingContracts.count
    var answers = [
      HomeAnswerContext(
        text: ending == 0
          ? words.phrase(.homeNothingEnding, ["date": date])
          : words.phrase(
            .homeContractsEnding, ["contracts": words.count(ending, WordKey.contractCount), "date": date]),
        href: addresses.href(addresses.plan))
    ]
    answers += coming.items.prefix(Self.namedEvents).map { item in
      HomeAnswerContext(
        text: title(of: item.subject), href: addresses.href(path(of: item.subject)),
        note: words.phrase(
          .homeFallsDue,
          ["event": text(of: item), "date": item.isMonthOnly ? month(of: item) : words.date(item.date)]))
    }
    let ahead = catalogue.procurements.count { $0.isAhead }
    guard ahead > 0 else { return answers }
    return answers + [
      HomeAnswerContext(
        text: words.phrase(
          .homeProcurementsAhead, ["procurements": words.count(ahead, WordKey.procurementCount)]),
        href: addresses.href(addresses.procurements))
    ]
  }

  private var askAnswers: [HomeAnswerContext] {
    var answers: [HomeAnswerContext] = []
    if let email = configuration.freedomOfInformation?.email {
      answers.append(HomeAnswerContext(text: email, href: "mailto:\(email)", note: words[.homeAskByMail]))
    } else if let email = configuration.contact?.email {
      answers.append(HomeAnswerContext(text: email, href: "mailto:\(email)", note: words[.homeWriteToOffice]))
    }
    if !answers.isEmpty {
      answers.append(HomeAnswerContext(text: words[.homeTimeToAnswer], note: words[.homeLawOfTime]))
    }
    let responses = catalogue.disclosureLog.requests.count { $0.withdrawal == nil }
    guard responses > 0 else { return answers }
    let count = words.count(responses, WordKey.responseCount)
    return answers + [
      HomeAnswerContext(
        text: words.phrase(.homeResponses, ["responses": count]), href: addresses.href(addresses.disclosureLog))
    ]
  }
}

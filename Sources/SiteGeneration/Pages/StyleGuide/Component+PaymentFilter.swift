import Records
import StaticSite

extension StyleGuideComponent {
  /// The filter of payments: as its script works it, and in each state that it can come to.
  static let paymentFilter = StyleGuideComponent(
    name: "Filter of payments",
    purpose: "It finds single payments in the browser by words, supplier, category and amount.",
    limits: "Records that have pages are found by the search.",
    source: .template("payment-filter"),
    classes: [
      "payment-filter", "search-filters", "filter-range", "filter-amount", "field-fault", "filter-clear",
      "payments-found", "payments-printed", "payments-tools", "payments-download",
    ],
    states: { guide in
      [
        guide.state(
          "Before it is filled in, and when it is cleared; type or choose to see the rest", "payment-filter",
          guide.edition.paymentFilter),
        guide.paymentFilter("Payments found", of: guide.foundPayments) { html in
          Self.showingTable(html).saying(guide.foundSentence)
        },
        guide.paymentFilter("A word that was taken for another", of: guide.foundPayments) { html in
          let slip = guide.words.phrase(.paymentsSayNearly, ["typed": "exmaple", "found": "example"])
          return Self.showingTable(html).filling("q", with: "exmaple").saying("\(guide.foundSentence). \(slip)")
        },
        guide.paymentFilter("Amounts that cannot be understood") { html in
          let fault = guide.words.phrase(.amountNotUnderstood, ["typed": "abc"])
          return html.faulting("from", "abc", fault).saying("\(fault) \(html.word("amounts"))")
        },
        guide.paymentFilter("Amounts that no payment can be between") { html in
          let fault = guide.words.phrase(.amountLessThanFrom, ["from": "500"])
          return html.filling("from", with: "500").faulting("to", "100", fault).saying(fault)
        },
        guide.paymentFilter("Nothing found") { $0.saying($0.word("nothing")) },
        guide.paymentFilter("While payments are loaded") { $0.saying($0.word("loading")) },
        guide.paymentFilter("Payments that could not be loaded") { $0.saying($0.word("failed")) },
      ]
    })

  private static func showingTable(_ html: String) -> String {
    html.replacing("payments-found data-table\" hidden>", with: "payments-found data-table\">")
      .replacing("class=\"search-more\" hidden>", with: "class=\"search-more\">")
  }
}

extension StyleGuide {
  /// The filter in a state to which its script has brought it. The script leaves it alone.
  fileprivate func paymentFilter(
    _ name: String, of table: DataTable? = nil, in change: (String) -> String
  ) -> StyleGuideComponent.State {
    var context = edition.paymentFilter
    if let table { context.table = table.html }
    return state(name, "payment-filter", context) { html in
      let still = html.replacing(" data-needs-script hidden>", with: " data-needs-script>")
        .replacing(#/<script[^>]*><\/script>/#, with: "")
        .replacing("<p class=\"filter-clear\" hidden>", with: "<p class=\"filter-clear\">")
      return change(still)
    }
  }

  fileprivate var foundSentence: String {
    words.phrase(
      .paymentsFoundInAll,
      [
        "payments": words.count(2, WordKey.paymentCount), "years": words.financialYear(FinancialYear(of: day(0))),
        "amount": words.money(Money(pounds: 1_250)),
      ])
  }

  fileprivate var foundPayments: DataTable {
    var table = edition.paymentTable([], caption: words[.paymentsFound])
    table.tools = .none
    table.rows = [(1, Int64(500)), (2, 750)].map { number, pounds in
      [
        edition.cell(day(-number)), DataTable.Cell("Example supplier A", href: Self.nowhere),
        DataTable.Cell("A payment as an example"), DataTable.Cell("Office"), DataTable.Cell(reference: "EX-001"),
        edition.cell(Money(pounds: pounds)),
      ]
    }
    return table
  }
}

extension String {
  /// What the script takes from the words beside the form.
  fileprivate func word(_ name: String) -> String {
    components(separatedBy: "data-\(name)=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) } ?? ""
  }

  fileprivate func saying(_ text: String) -> String {
    replacing(
      "<p class=\"search-status\" role=\"status\"></p>", with: "<p class=\"search-status\">\(text)</p>")
  }

  fileprivate func filling(_ field: String, with text: String) -> String {
    replacing(" name=\"\(field)\" ", with: " name=\"\(field)\" value=\"\(text)\" ")
  }

  fileprivate func faulting(_ field: String, _ text: String, _ fault: String) -> String {
    filling(field, with: text)
      .replacing(
        " name=\"\(field)\" ",
        with: " name=\"\(field)\" aria-invalid=\"true\" aria-describedby=\"page-\(field)-fault\" "
      )
      .replacing("id=\"page-\(field)-fault\" hidden></p>", with: "id=\"page-\(field)-fault\">\(fault)</p>")
  }
}

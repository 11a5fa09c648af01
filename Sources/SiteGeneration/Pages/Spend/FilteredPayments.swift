import Records
import Search
import StaticSite

/// The payments of a financial year for the script that filters them: words once, and beside them a column of numbers
/// for each thing that the pages say of a payment. `payments.js` reads it.
///
/// What a payment may lack is counted from 1; 0 says that it lacks it.
struct FilteredPayments {
  /// What it says of a payment, in the order in which the script writes it into a file.
  static let columns: [DataColumn] = [
    .paymentDate, .supplierName, .amount, .purpose, .spendCategory, .contractReference, .individual,
  ]

  private var days = NumberedValues<CalendarDate>()
  private var suppliers = NumberedValues<Int>()
  private var purposes = NumberedValues<String>()
  private var categories = NumberedValues<String>()
  private var contracts = NumberedValues<ContractLink>()
  private var columns = Columns()

  /// A contract as a payment names it, and where its page is, where it has one.
  private struct ContractLink: Hashable {
    let reference: String
    let position: Int?
  }

  private struct Columns {
    var days = SearchDigits()
    var suppliers = SearchDigits()
    var purposes = SearchDigits()
    var categories = SearchDigits()
    var contracts = SearchDigits()
    var amounts = SearchDigits()
  }

  /// Adds the next payment, in the order of the pages.
  mutating func add(_ payment: Payment, of spending: Spending) {
    let payments = spending.payments
    columns.days.append(days.number(of: payment.date))
    columns.suppliers.append(Self.number(of: spending.supplier(of: payment), in: &suppliers))
    columns.purposes.append(Self.number(of: payment.purpose.map { payments.purposes[Int($0)] }, in: &purposes))
    columns.categories.append(Self.number(of: payment.category.map { payments.categories[Int($0)] }, in: &categories))
    let contract = payment.contract.map { reference in
      ContractLink(reference: payments.contracts[Int(reference)].text, position: spending.contract(of: payment))
    }
    columns.contracts.append(Self.number(of: contract, in: &contracts))
    columns.amounts.append(signed: Int(payment.amount.pence))
  }

  private static func number<Value>(of value: Value?, in values: inout NumberedValues<Value>) -> Int {
    value.map { values.number(of: $0) + 1 } ?? 0
  }

  /// The file.
  ///
  /// - Parameter pages: the pages on which the payments stand, in order, and how many stand on each.
  func text(in edition: SiteEdition, pages: [(path: SitePath, count: Int)]) -> JSONText {
    let (words, addresses) = (edition.words, edition.addresses)
    let days = days.values.map { JSONText(object: ["date": JSONText($0.iso8601), "text": JSONText(words.date($0))]) }
    let suppliers = suppliers.values.map { position in
      JSONText(object: [
        "name": JSONText(edition.catalogue.suppliers.suppliers[position].name),
        "href": JSONText(addresses.href(edition.supplierPaths[position])),
      ])
    }
    let contracts = contracts.values.map { contract in
      JSONText(object: [
        "reference": JSONText(contract.reference),
        "href": contract.position.map { JSONText(addresses.href(edition.contractPaths[$0])) },
      ])
    }
    let pages = pages.map { page in
      JSONText(object: [
        "href": JSONText(addresses.href(page.path)), "count": JSONText(number: String(page.count)),
      ])
    }
    return JSONText(object: [
      "pages": JSONText(list: pages), "days": JSONText(list: days), "suppliers": JSONText(list: suppliers),
      "purposes": JSONText(list: purposes.values.map { JSONText($0) }),
      "categories": JSONText(list: categories.values.map { JSONText($0) }), "contracts": JSONText(list: contracts),
      "columns": JSONText(object: [
        "day": JSONText(columns.days.text), "supplier": JSONText(columns.suppliers.text),
        "purpose": JSONText(columns.purposes.text), "category": JSONText(columns.categories.text),
        "contract": JSONText(columns.contracts.text), "amount": JSONText(columns.amounts.text),
      ]),
    ])
  }
}

/// Values with the numbers that they have in the order in which they first came.
private struct NumberedValues<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension SiteEdition {
  /// The payments of a year, for the script that filters them.
  func filteredPayments(of year: SpendYear) -> SiteFile {
    SiteFile(
      path: addresses.filteredPayments(year.year), origin: generated("payments \(year.year.text)"),
      body: .rendered { [self] in
        var payments = FilteredPayments()
        for position in year.months.flatMap(\.payments) {
          payments.add(catalogue.spending.payments.all[Int(position)], of: catalogue.spending)
        }
        let pages = year.months.flatMap { month in
          tablePages(of: month.payments.count, at: addresses.spend(month.month)).map { ($0.path, $0.rows.count) }
        }
        return Array(payments.text(in: self, pages: pages).text.utf8)
      })
  }
}

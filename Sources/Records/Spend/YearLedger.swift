/// Adds up the payments of one financial year after another, each payment once.
struct YearLedger {
  private let payments: Payments
  private let suppliersByName: [Int?]
  private let categories: SharedWords
  private let buyers: SharedWords
  private var bySupplier: RunningTotals
  private var byCategory: RunningTotals
  private var byBuyer: RunningTotals

  /// - Parameter suppliersByName: for each of `payments.names`, the position of the supplier.
  init(_ payments: Payments, suppliersByName: [Int?], supplierCount: Int) {
    self.payments = payments
    self.suppliersByName = suppliersByName
    categories = SharedWords(payments.categories)
    buyers = SharedWords(payments.buyers)
    // The last place of each is for payments that have no supplier or category to be named.
    bySupplier = RunningTotals(places: supplierCount + 1)
    byCategory = RunningTotals(places: payments.categories.count + 1)
    byBuyer = RunningTotals(places: payments.buyers.count)
  }

  /// The totals of a year, from the payments of its months.
  mutating func year(of months: [SpendMonthPositions]) -> SpendYear {
    let sums = months.map { SpendMonth(month: $0.month, total: add($0.positions), payments: $0.positions) }
    let noSupplier = bySupplier.places - 1
    let noCategory = byCategory.places - 1
    let buyers = byBuyer.drained().map { SpendYear.BuyerTotal(buyer: payments.buyers[$0], total: $1, count: $2) }
    return SpendYear(
      year: months[0].year, total: sums.map(\.total).total, count: sums.reduce(0) { $0 + $1.payments.count },
      months: sums,
      suppliers: bySupplier.drained().map {
        SpendYear.SupplierTotal(supplier: $0 == noSupplier ? nil : $0, total: $1, count: $2)
      },
      categories: byCategory.drained().map {
        SpendYear.CategoryTotal(category: $0 == noCategory ? nil : payments.categories[$0], total: $1, count: $2)
      },
      buyers: buyers.count > 1 ? buyers : [])
  }

  private mutating func add(_ positions: [Int32]) -> Money {
    var total = Money.zero
    for position in positions {
      let payment = payments.all[Int(position)]
      let supplier = payment.recipient.flatMap { suppliersByName[Int($0)] }
      total += payment.amount
      bySupplier.add(payment.amount, at: supplier ?? bySupplier.places - 1)
      byCategory.add(payment.amount, at: payment.category.map { categories[$0] } ?? byCategory.places - 1)
      byBuyer.add(payment.amount, at: buyers[payment.buyer])
    }
    return total
  }
}

/// Totals that grow payment by payment, each at a place of its own.
private struct RunningTotals {
  private var amounts: [Money]
  private var counts: [Int]
  private var used: [Int] = []

  init(places: Int) {
    amounts = Array(repeating: .zero, count: places)
    counts = Array(repeating: 0, count: places)
  }

  var places: Int { amounts.count }

  mutating func add(_ amount: Money, at place: Int) {
    if counts[place] == 0 { used.append(place) }
    amounts[place] += amount
    counts[place] += 1
  }

  /// The totals, the greatest first, equal ones by place; begins again from nothing.
  mutating func drained() -> [(place: Int, total: Money, count: Int)] {
    let totals = used.map { (place: $0, total: amounts[$0], count: counts[$0]) }
    for place in used {
      amounts[place] = .zero
      counts[place] = 0
    }
    used.removeAll(keepingCapacity: true)
    return totals.sorted { ($1.total, $0.place) < ($0.total, $1.place) }
  }
}

/// The first place of every word in a table, since several files may each have brought the same word.
private struct SharedWords {
  private let firstPlaces: [Int]

  init(_ words: [String]) {
    var places: [String: Int] = [:]
    firstPlaces = words.enumerated().map { place, word in
      if let first = places[word] { return first }
      places[word] = place
      return place
    }
  }

  subscript(place: Int32) -> Int { firstPlaces[Int(place)] }
}

import Diagnostics
import Records
import Testing

@Suite("The payments that the public may know of")
struct PublicPaymentsTests {
  @Test("A payment dated after the day of the site is left out, and the office is told once for each file")
  func future() {
    var ledger = OfficeLedger()
    ledger.pay("Anytown Cleaning", "600.00", on: "2018-11-20")
    ledger.pay("Anytown Cleaning", "700.00", on: "2018-11-21")
    ledger.pay("Anytown Cleaning", "800.00", on: "2062-01-01")
    ledger.pay("Anytown Cleaning", "900.00", on: "2019-01-01", in: "2019")
    let (catalogue, faults) = ledger.catalogue()
    #expect(catalogue.spending.payments.all.map(\.amount) == [pounds("600")])
    #expect(catalogue.spending.years.map(\.total) == [pounds("600")])
    let wayOut = "; correct the day if it is a slip; what is still to come is left out until then [future-payment]"
    #expect(
      faults == [
        "content/spend/2016.csv:3: warning: row 3, column 'PaymentDate': the payment is dated 2018-11-21, which is after "
          + "2018-11-20; the same holds for 1 more row" + wayOut,
        "content/spend/2019.csv:2: warning: row 2, column 'PaymentDate': the payment is dated 2019-01-01, which is after "
          + "2018-11-20" + wayOut,
      ])
  }

  @Test("As of an earlier day the site shows what had been paid by then", arguments: [(2015, 0), (2016, 1), (2017, 2)])
  func earlierDay(year: Int, count: Int) {
    var ledger = OfficeLedger()
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-12-31")
    ledger.pay("Anytown Cleaning", "700.00", on: "2017-12-31")
    #expect(ledger.catalogue(asOf: "\(year)-12-31").catalogue.spending.payments.all.count == count)
  }

  @Test("A contract that no register has is pointed out once in each file, with the nearest reference")
  func unknownContract() {
    var ledger = OfficeLedger()
    ledger.contract("PCC/2016/04")
    for _ in 0..<3 { ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "PCC/2016/40") }
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "nothing like it")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "PCC/2016/04")
    #expect(
      ledger.catalogue().faults == [
        "content/spend/2016.csv:2: warning: row 2, column 'ContractReference': no contract has the reference "
          + "'PCC/2016/40'; the same holds for 2 more rows; did you mean 'PCC/2016/04'? [unknown-reference]",
        "content/spend/2016.csv:5: warning: row 5, column 'ContractReference': no contract has the reference 'nothing like "
          + "it'; add the contract to the register, or clear the cell [unknown-reference]",
      ])
  }

  @Test("Of very many unknown contracts the first twenty are listed and the others counted")
  func manyUnknownContracts() {
    var ledger = OfficeLedger()
    for number in 0..<30 { ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "C-\(number)") }
    let faults = ledger.catalogue().faults
    #expect(faults.count == 21)
    #expect(
      faults.last?.hasSuffix("; 9 more faults like this follow in the file [unknown-reference]") == true)
    #expect(faults.last?.hasPrefix("content/spend/2016.csv:22: warning: row 22, column 'ContractReference': ") == true)
  }

  @Test("A contract under embargo is not named by a payment, and no other place of the catalogue holds its reference")
  func hiddenContract() {
    var ledger = OfficeLedger()
    ledger.contract("SECRET") { $0.published = day("2019-01-01") }
    ledger.contract("C-1")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "SECRET")
    ledger.pay("Anytown Cleaning", "700.00", on: "2016-05-01", under: "C-1")
    let (catalogue, faults) = ledger.catalogue()
    let spending = catalogue.spending
    #expect(spending.payments.all.map(\.amount) == [pounds("600"), pounds("700")])
    #expect(spending.payments.all.map(spending.contract(of:)) == [nil, 0])
    #expect(spending.payments.all.compactMap(\.contract).map { spending.payments.contracts[Int($0)].text } == ["C-1"])
    #expect(!spending.payments.contracts.contains(ContractReference("SECRET")))
    #expect(
      faults == [
        "content/spend/2016.csv:2: warning: row 2, column 'ContractReference': 'SECRET' is a draft or under "
          + "embargo; the contract is not named until it is published [link-to-unpublished]"
      ])
    let later = ledger.catalogue(asOf: "2019-01-01").catalogue.spending
    #expect(later.payments.all.compactMap { later.contract(of: $0) }.count == 2)
  }

  @Test("A contract that is a draft is not named by a payment either")
  func draftContract() {
    var ledger = OfficeLedger()
    ledger.contract("DRAFT") { $0.isDraft = true }
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", under: "DRAFT")
    let (catalogue, faults) = ledger.catalogue()
    #expect(catalogue.spending.payments.all.map(\.contract) == [nil])
    #expect(
      faults == [
        "content/spend/2016.csv:2: warning: row 2, column 'ContractReference': 'DRAFT' is a draft or under embargo; the "
          + "contract is not named until it is published [link-to-unpublished]"
      ])
  }

  @Test("An organisation that nobody has heard of is an error, once")
  func unknownBuyer() {
    var ledger = OfficeLedger()
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", by: "ofice")
    ledger.pay("Anytown Cleaning", "600.00", on: "2016-05-01", by: "ofice")
    #expect(
      ledger.catalogue().faults == [
        "content/spend/2016.csv:2: error: row 2, column 'Buyer': no organisation is called 'ofice'; did you mean 'office'? "
          + "[unknown-organisation]"
      ])
  }

  @Test("Amounts that nobody could add up are an error, not the end of the program")
  func overflow() {
    var ledger = OfficeLedger()
    let most = Money(pence: .max / 2)
    for amount in [most, most, Money(pounds: 600)] {
      ledger.pay("Anytown Cleaning", "1", on: "2016-05-01")
      let last = ledger.records.payments.all.removeLast()
      ledger.records.payments.all.append(
        Payment(
          date: last.date, recipient: last.recipient, amount: amount, purpose: nil, category: nil, buyer: last.buyer,
          contract: nil, transaction: nil, file: last.file, row: last.row, line: last.line))
    }
    let (catalogue, faults) = ledger.catalogue()
    #expect(catalogue.spending.payments.all.count == 2)
    #expect(
      faults == [
        "content/spend/2016.csv:4: error: row 4, column 'Amount': the payments up to here come to more than can be added "
          + "up; look for amounts that cannot be right [invalid-value]"
      ])
  }
}

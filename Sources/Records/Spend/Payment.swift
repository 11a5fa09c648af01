/// A payment over £500 (SI 2011/3050, Schedule, paragraph 3(g)); a credit note is a negative one.
///
/// There are tens of thousands in a year, so that each is small: words that come again and again are kept once, in
/// `Payments`.
public struct Payment: Hashable, Sendable {
  /// The day of payment.
  public let date: CalendarDate
  /// Who was paid, as a position in `Payments.names`; `nil` for a person whose name is not published.
  public let recipient: Int32?
  /// How much.
  public let amount: Money
  /// What for, as a position in `Payments.purposes`.
  public let purpose: Int32?
  /// The category of spending, as a position in `Payments.categories`.
  public let category: Int32?
  /// The organisation that paid, as a position in `Payments.buyers`.
  public let buyer: Int32
  /// The contract under which it was paid, as a position in `Payments.contracts`; of a catalogue's payments, never one
  /// that the public may not know of.
  public internal(set) var contract: Int32?
  /// The number of the transaction in the office's accounts.
  public let transaction: String?
  /// The file, as a position in `Payments.files`.
  public let file: Int32
  /// The row of the file, as a spreadsheet counts them.
  public let row: Int32
  /// The line of the file on which the row begins.
  public let line: Int32

  /// A payment.
  public init(
    date: CalendarDate, recipient: Int32?, amount: Money, purpose: Int32?, category: Int32?, buyer: Int32,
    contract: Int32?, transaction: String?, file: Int32, row: Int32, line: Int32
  ) {
    self.date = date
    self.recipient = recipient
    self.amount = amount
    self.purpose = purpose
    self.category = category
    self.buyer = buyer
    self.contract = contract
    self.transaction = transaction
    self.file = file
    self.row = row
    self.line = line
  }
}

/// All payments of all files, with the words that they share.
public struct Payments: Sendable {
  /// The payments, in the order of files and rows.
  public var all: [Payment]
  /// The files.
  public var files: [ContentFile]
  /// Recipients as the files spell them.
  public var names: [String]
  /// Purposes.
  public var purposes: [String]
  /// Categories.
  public var categories: [String]
  /// Organisations, by their short names in `site.yaml`.
  public var buyers: [String]
  /// References of contracts.
  public var contracts: [ContractReference]
  /// Whether something in a row could not be understood. What seems to be gone is then told already.
  public var isMisread = false

  /// No payments.
  public init() {
    all = []
    files = []
    names = []
    purposes = []
    categories = []
    buyers = []
    contracts = []
  }

  /// The file in which the first payment of a month stands.
  public func file(of month: SpendMonth) -> ContentFile? {
    month.payments.first.map { files[Int(all[Int($0)].file)] }
  }

  /// The row in which a payment stands.
  func row(of payment: Payment) -> TableRow {
    TableRow(file: files[Int(payment.file)], number: Int(payment.row), line: Int(payment.line))
  }
}

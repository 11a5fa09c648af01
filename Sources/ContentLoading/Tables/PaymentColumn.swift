/// The columns of a file of payments.
enum PaymentColumn: Int, TableColumn {
  case date, supplier, amount, purpose, category, buyer, contract, transaction, individual

  var header: String {
    switch self {
    case .date: "PaymentDate"
    case .supplier: "SupplierName"
    case .amount: "Amount"
    case .purpose: "Purpose"
    case .category: "Category"
    case .buyer: "Buyer"
    case .contract: "ContractReference"
    case .transaction: "TransactionReference"
    case .individual: "Individual"
    }
  }

  var use: ColumnUse {
    switch self {
    case .date, .supplier, .amount: .required
    case .purpose: .expected
    case .category, .buyer, .contract, .transaction, .individual: .optional
    }
  }
}

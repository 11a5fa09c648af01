import OpenData

/// Questions that many people ask, as views.
enum View {
  /// What each supplier was paid in each financial year. Amounts are numbers with a binary point, so that a sum is rounded
  /// to pence.
  static let supplierSpendByYear = """
    CREATE VIEW "supplier_spend_by_year" AS
    SELECT \(FieldName.financialYear.quoted), \(FieldName.supplierName.quoted),
      ROUND(SUM(\(FieldName.amount.quoted)), 2) AS \(FieldName.paid.quoted), COUNT(*) AS \(FieldName.payments.quoted)
    FROM \(DatasetName.payments.quoted)
    WHERE \(FieldName.supplierName.quoted) IS NOT NULL
    GROUP BY \(FieldName.financialYear.quoted), \(FieldName.supplierName.quoted)
    """
}

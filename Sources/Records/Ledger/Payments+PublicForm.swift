extension Payments {
  /// What the payments of a month say to the public, day by day, whatever file or row they stand in. The contract is no
  /// part of it: whether it is named depends on the register.
  ///
  /// - Parameters:
  ///   - positions: the payments of the month, by their positions in `all`, oldest first.
  ///   - corrections: what was changed in them after publication.
  public func publicForm(of positions: [Int32], corrections: [Correction]) -> PublicForm {
    var form = PublicForm.Builder()
    var start = positions.startIndex
    while start < positions.endIndex {
      let day = all[Int(positions[start])].date
      let end = positions[start...].firstIndex { all[Int($0)].date != day } ?? positions.endIndex
      let texts = positions[start..<end].map { text(of: all[Int($0)]) }
      form.add(
        PublicPart.payments(of: day), texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      start = end
    }
    form.add(corrections)
    return form.form()
  }

  /// A cell holds no line break, so that none can be taken for two.
  private func text(of payment: Payment) -> String {
    let words = [
      payment.amount.plainText, payment.recipient.map { names[Int($0)] }, payment.purpose.map { purposes[Int($0)] },
      payment.category.map { categories[Int($0)] }, buyers[Int(payment.buyer)], payment.transaction,
    ]
    return words.map { $0 ?? "" }.joined(separator: "\n")
  }
}

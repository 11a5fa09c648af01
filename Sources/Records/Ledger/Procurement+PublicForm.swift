extension Procurement {
  /// What the record says to the public and what stays so. Its stage and the days to come move by nature; that it was
  /// awarded, to which contract, or cancelled, does not.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference?.value)
    form.add(PublicPart.title, title)
    if status == .awarded { form.add(PublicPart.award, status.rawValue) }
    for contract in awardedContracts { form.add(PublicPart.award(of: contract.value.text), contract.value.text) }
    form.add(PublicPart.cancellation, [cancellation?.date.iso8601, cancellation?.reason])
    form.add(PublicPart.withheld, withheld.flatMap(\.publicTexts))
    form.add(corrections)
    return form.form()
  }
}

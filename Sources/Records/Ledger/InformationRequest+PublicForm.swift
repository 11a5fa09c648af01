extension InformationRequest {
  /// What the response says to the public: of a withdrawn one no more than the list and its page show. An internal review
  /// is no part of it: it is another step, with days of its own.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference?.value)
    form.add(PublicPart.title, title)
    form.add(PublicPart.law, regime.rawValue)
    form.add(PublicPart.received, received?.iso8601)
    if hasPublicText { form.add("acknowledged", acknowledged?.iso8601) }
    form.add(PublicPart.clarification, [clarification?.asked.iso8601, clarification?.received?.iso8601])
    form.add(PublicPart.extendedTo, extendedTo?.iso8601)
    form.add("answered", answered?.iso8601)
    if hasPublicText { form.add("delay-reason", delayReason) }
    form.add(PublicPart.published, published?.iso8601)
    form.add(PublicPart.outcome, outcome?.rawValue)
    if let withdrawal {
      form.add(PublicPart.withdrawal, [withdrawal.date.iso8601, withdrawal.reason])
      return form.form()
    }
    form.add(PublicPart.withheld, withheld.flatMap(\.publicTexts))
    form.add("refusals", refusals.flatMap { [$0.provision.rawValue, $0.reason, $0.publicInterestTest] })
    form.add(text, in: source, attachments: attachments, linkedFiles: linkedFiles)
    form.add(corrections)
    return form.form()
  }
}

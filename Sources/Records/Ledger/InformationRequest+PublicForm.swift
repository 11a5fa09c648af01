extension InformationRequest {
  /// What the response says to the public. An internal review is no part of it: it is another step, with days of its own.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference?.value)
    form.add(PublicPart.title, title)
    form.add("law", regime.rawValue)
    form.add("received", received?.iso8601)
    form.add("acknowledged", acknowledged?.iso8601)
    form.add("clarification", [clarification?.asked.iso8601, clarification?.received?.iso8601])
    form.add("extended-to", extendedTo?.iso8601)
    form.add("answered", answered?.iso8601)
    form.add("delay-reason", delayReason)
    form.add(PublicPart.published, published?.iso8601)
    form.add("outcome", outcome?.rawValue)
    form.add("withheld", withheld.flatMap(\.publicTexts))
    form.add("refusals", refusals.flatMap { [$0.provision.rawValue, $0.reason, $0.publicInterestTest] })
    form.add(text, attachments: attachments, linkedFiles: linkedFiles)
    return form.form()
  }
}

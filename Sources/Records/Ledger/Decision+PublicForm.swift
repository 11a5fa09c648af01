extension Decision {
  /// What the record says to the public: all of it when it is open, and of a confidential or withdrawn one no more than
  /// its page shows.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference?.value.text)
    form.add(PublicPart.title, title)
    form.add(PublicPart.date, date?.iso8601)
    form.add(PublicPart.status, status.rawValue)
    if let withdrawal, status == .withdrawn {
      form.add(PublicPart.withdrawal, [withdrawal.date.iso8601, withdrawal.reason])
      form.add(publicCorrections)
      return form.form()
    }
    form.add(PublicPart.published, published?.iso8601)
    form.add(PublicPart.confidentiality, confidentiality.rawValue)
    form.add(PublicPart.withheld, withheld.flatMap(\.publicTexts))
    if hasPublicText { addText(to: &form) }
    form.add(publicCorrections)
    return form.form()
  }

  private func addText(to form: inout PublicForm.Builder) {
    form.add("signed", signed?.iso8601)
    form.add("decision-maker", decisionMaker)
    switch interests {
    case .declared(let words): form.add("interests", words)
    case .some(.none): form.add("interests", ["none", nil])
    case nil: break
    }
    form.add("background-papers", backgroundPapers)
    form.add(PublicPart.priorities, priorities.map(\.value))
    form.add(text, in: source, attachments: attachments, linkedFiles: linkedFiles)
  }
}

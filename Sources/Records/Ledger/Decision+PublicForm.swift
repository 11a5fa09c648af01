extension Decision {
  /// What the record says to the public: all of it when it is open, and of a confidential or withdrawn one no more than
  /// its page shows. Its corrections are no part of it; they say why it changed.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference?.value.text)
    form.add(PublicPart.title, title)
    form.add(PublicPart.date, date?.iso8601)
    form.add(PublicPart.status, status.rawValue)
    if let withdrawal, status == .withdrawn {
      form.add(PublicPart.withdrawal, [withdrawal.date.iso8601, withdrawal.reason])
      return form.form()
    }
    form.add(PublicPart.published, published?.iso8601)
    form.add("confidentiality", confidentiality.rawValue)
    form.add("withheld", withheld.flatMap(\.publicTexts))
    if hasPublicText { addText(to: &form) }
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
    form.add("redactions", text.redactions.map(\.exemption))
    if !text.preamble.isEmpty { form.add(PublicPart.preamble, text.preamble.wording) }
    // Sections under one heading, and files of one name, are one part.
    for (heading, bodies) in grouped(text.sections.map { ($0.heading.title, [$0.body.wording]) }) {
      form.add(PublicPart.section(heading), bodies)
    }
    let attached = attachments.map { attachment in
      (
        attachment.file.lastComponent?.string ?? "",
        [attachment.title, attachment.kind.rawValue, attachment.digest?.hexadecimal]
      )
    }
    let linked = linkedFiles.map { ($0.file.lastComponent?.string ?? "", ["", "", $0.digest?.hexadecimal]) }
    for (name, facts) in grouped(attached + linked) { form.add(PublicPart.document(name), facts) }
  }

  /// The values of each key together, in the order in which keys come first.
  private func grouped<Value>(_ pairs: [(key: String, values: [Value])]) -> [(key: String, values: [Value])] {
    var positions: [String: Int] = [:]
    var groups: [(key: String, values: [Value])] = []
    for pair in pairs {
      if let position = positions[pair.key] {
        groups[position].values += pair.values
      } else {
        positions[pair.key] = groups.count
        groups.append(pair)
      }
    }
    return groups
  }
}

extension WithheldItem {
  /// What its page says of it, but for the days on which the office means to look at it again, which move by themselves.
  fileprivate var publicTexts: [String?] {
    [what, extent.rawValue, ground.text, reason, publicInterestTest]
  }
}

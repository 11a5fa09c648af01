extension Policy {
  /// What the policy says to the public: its version, its text and its documents, and those of earlier versions.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.title, title)
    form.add(PublicPart.version, version)
    form.add(PublicPart.adopted, adopted?.iso8601)
    form.add(PublicPart.withheld, withheld.flatMap(\.publicTexts))
    form.add(text, in: source, attachments: attachments, linkedFiles: linkedFiles)
    for earlier in earlierVersions {
      form.add(
        PublicPart.earlierVersion(earlier.version),
        [earlier.adopted?.iso8601, earlier.change, earlier.document?.digest?.hexadecimal])
    }
    form.add(corrections)
    return form.form()
  }
}

extension PublicForm {
  /// Whether it is that of a later version of a policy, and the version that was recorded is listed as an earlier one now.
  /// The page then says itself that there was another.
  func isNewVersion(of recorded: PublicForm) -> Bool {
    let known = Set(recorded.parts.map(\.name))
    let added = parts.lazy.map(\.name).filter { !known.contains($0) }.compactMap(PublicPart.earlierVersion(named:))
    return recorded.text(of: PublicPart.version, among: Array(added)) != nil
  }
}

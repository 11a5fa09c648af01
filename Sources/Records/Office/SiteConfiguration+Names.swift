import Diagnostics

extension SiteConfiguration {
  /// What is wrong with the name of an organisation: nothing, where one has it.
  public func fault(ofOrganisation name: Located<String>) -> Diagnostic? {
    guard !organisations.contains(where: { $0.id == name.value }) else { return nil }
    return .error(
      .unknownOrganisation, at: name.location, "no organisation is called '\(name.value)'",
      suggestion: Self.wayOut(of: name.value, in: organisations.map(\.id), listedUnder: "organisations"))
  }

  /// What is wrong with the name of a priority: nothing, where one has it.
  func fault(ofPriority name: Located<String>) -> Diagnostic? {
    guard !priorities.contains(where: { $0.id == name.value }) else { return nil }
    return .error(
      .unknownPriority, at: name.location, "no priority is called '\(name.value)'",
      suggestion: Self.wayOut(of: name.value, in: priorities.map(\.id), listedUnder: "priorities"))
  }

  private static func wayOut(of id: String, in known: [String], listedUnder key: String) -> String {
    if let near = didYouMean(id, in: known) { return near }
    return known.isEmpty
      ? "add it under '\(key):' in site.yaml" : "the \(key) in site.yaml are \(known.joined(separator: ", "))"
  }
}

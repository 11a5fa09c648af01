import ArgumentParser
import Publishing

/// The options of every command that reads what would be published for what must not be.
struct SearchOptions: ParsableArguments {
  @Flag(
    help: """
      Fail when a check could not run, for example because a tool that looks into documents is not installed. Other \
      warnings do not matter.
      """)
  var requireAllChecks = false

  /// What stops a site.
  ///
  /// - Parameter common: says whether every warning does.
  func refused(_ common: CommonOptions) -> OutputVerdict.Refused {
    guard common.refused == .errors else { return common.refused }
    return requireAllChecks ? .skippedChecks : .errors
  }
}

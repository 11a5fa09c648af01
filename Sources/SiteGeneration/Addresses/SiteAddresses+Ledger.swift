import StaticSite

/// Where corrections are found.
extension SiteAddresses {
  /// Everything that was corrected or withdrawn.
  var corrections: SitePath { path(paths.corrections + "/") }

  /// What was corrected or withdrawn in a year.
  func corrections(in year: Int) -> SitePath { path("\(paths.corrections)/\(year)/") }

}

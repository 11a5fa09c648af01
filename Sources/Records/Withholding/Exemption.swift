/// A section of Part II of the Freedom of Information Act 2000 that holds an exemption.
///
/// Section 25 is not among them: it only says how a minister certifies the exemptions of sections 23 and 24. What each
/// section is called is in the words of the site, so that the office can change it.
public enum Exemption: String, CaseIterable, Hashable, Sendable {
  case accessibleByOtherMeans = "21"
  case intendedForPublication = "22"
  case research = "22A"
  case securityBodies = "23"
  case nationalSecurity = "24"
  case defence = "26"
  case internationalRelations = "27"
  case relationsWithinTheUnitedKingdom = "28"
  case economy = "29"
  case investigations = "30"
  case lawEnforcement = "31"
  case courtRecords = "32"
  case auditFunctions = "33"
  case parliamentaryPrivilege = "34"
  case governmentPolicy = "35"
  case conductOfPublicAffairs = "36"
  case royalHouseholdAndHonours = "37"
  case healthAndSafety = "38"
  case environmentalInformation = "39"
  case personalInformation = "40"
  case inConfidence = "41"
  case legalProfessionalPrivilege = "42"
  case commercialInterests = "43"
  case prohibitedDisclosure = "44"

  /// Whether the exemption holds whatever the public interest is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It holds without weighing the public interest.
    case absolute
    /// It holds only while the public interest in withholding outweighs that in publishing (section 2(2)(b)).
    case qualified
    /// Some of its subsections are absolute, or it is absolute for some bodies.
    case partlyAbsolute = "partly-absolute"
  }

  /// Whether the exemption is absolute, as section 2(3) of the Act lists them.
  ///
  /// Section 41 is listed as absolute; the public interest enters it all the same, because it is a defence to a claim for
  /// breach of confidence.
  public var kind: Kind {
    switch self {
    case .accessibleByOtherMeans, .securityBodies, .courtRecords, .parliamentaryPrivilege, .inConfidence,
      .prohibitedDisclosure:
      .absolute
    case .conductOfPublicAffairs, .royalHouseholdAndHonours, .personalInformation: .partlyAbsolute
    case .intendedForPublication, .research, .nationalSecurity, .defence, .internationalRelations,
      .relationsWithinTheUnitedKingdom, .economy, .investigations, .lawEnforcement, .auditFunctions, .governmentPolicy,
      .healthAndSafety, .environmentalInformation, .legalProfessionalPrivilege, .commercialInterests:
      .qualified
    }
  }

  /// Whether whoever withholds under it says by when it is to be published.
  ///
  /// Section 22 asks that publication was intended when somebody asked, at a date "whether determined or not". Without a
  /// stated month nobody could hold the office to that intention, so it is asked for here.
  public var owesPublicationDate: Bool { self == .intendedForPublication }
}

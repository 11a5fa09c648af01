/// A provision that lets an office withhold information: a section of Part II of the Freedom of Information Act 2000, or an
/// exception of the Environmental Information Regulations 2004.
///
/// The raw value is its number in its law; no number stands for both. Section 25 is not among them: it only says how a
/// minister certifies the exemptions of sections 23 and 24. Nor is regulation 12(4)(a) to (c), by which a request is
/// refused as such (`RefusalProvision`). What each is called is in the words of the site, so that the office can change
/// it.
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

  case unfinishedMaterial = "12(4)(d)"
  case internalCommunications = "12(4)(e)"
  case publicSafety = "12(5)(a)"
  case courseOfJustice = "12(5)(b)"
  case intellectualProperty = "12(5)(c)"
  case confidentialProceedings = "12(5)(d)"
  case commercialConfidentiality = "12(5)(e)"
  case interestsOfProvider = "12(5)(f)"
  case protectionOfEnvironment = "12(5)(g)"
  /// Regulation 13; regulation 12(3) only points there.
  case personalData = "13"

  /// The law that has it.
  public var law: InformationLaw {
    switch self {
    case .unfinishedMaterial, .internalCommunications, .publicSafety, .courseOfJustice, .intellectualProperty,
      .confidentialProceedings, .commercialConfidentiality, .interestsOfProvider, .protectionOfEnvironment,
      .personalData:
      .environmental
    default: .freedomOfInformation
    }
  }

  /// Whether the exemption holds whatever the public interest is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It holds without weighing the public interest.
    case absolute
    /// It holds only while the public interest in withholding outweighs that in publishing (section 2(2)(b) of the Act,
    /// regulation 12(1)(b)).
    case qualified
    /// Some of its subsections are absolute, or it is absolute for some bodies.
    case partlyAbsolute = "partly-absolute"
  }

  /// Whether the exemption is absolute, as section 2(3) of the Act lists them. Of the Regulations, all exceptions of
  /// regulation 12 are qualified, and regulation 13 has a rule of its own.
  ///
  /// Section 41 is listed as absolute; the public interest enters it all the same, because it is a defence to a claim for
  /// breach of confidence.
  public var kind: Kind {
    switch self {
    case .accessibleByOtherMeans, .securityBodies, .courtRecords, .parliamentaryPrivilege, .inConfidence,
      .prohibitedDisclosure:
      .absolute
    case .conductOfPublicAffairs, .royalHouseholdAndHonours, .personalInformation, .personalData: .partlyAbsolute
    case .intendedForPublication, .research, .nationalSecurity, .defence, .internationalRelations,
      .relationsWithinTheUnitedKingdom, .economy, .investigations, .lawEnforcement, .auditFunctions, .governmentPolicy,
      .healthAndSafety, .environmentalInformation, .legalProfessionalPrivilege, .commercialInterests,
      .unfinishedMaterial, .internalCommunications, .publicSafety, .courseOfJustice, .intellectualProperty,
      .confidentialProceedings, .commercialConfidentiality, .interestsOfProvider, .protectionOfEnvironment:
      .qualified
    }
  }

  /// Whether whoever withholds under it says by when it is to be published.
  ///
  /// Section 22 asks that publication was intended when somebody asked, at a date "whether determined or not". Without a
  /// stated month nobody could hold the office to that intention, so it is asked for here.
  public var owesPublicationDate: Bool { self == .intendedForPublication }
}

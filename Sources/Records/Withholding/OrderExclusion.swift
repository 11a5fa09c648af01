/// What need not be published under the Elected Local Policing Bodies (Specified Information) Order 2011 (SI 2011/3050).
///
/// These four are the Order's own. They say what its duty to publish leaves out; they are no exemptions of the Freedom of
/// Information Act, and whoever asks for the information is answered under that Act.
public enum OrderExclusion: String, CaseIterable, Hashable, Sendable {
  /// Publishing would be against the interests of national security.
  case nationalSecurity = "national-security"
  /// Publishing might put somebody in danger.
  case personalSafety = "personal-safety"
  /// Publishing might harm the prevention or detection of crime, the prosecution of offenders or the administration of
  /// justice.
  case crimeAndJustice = "crime-and-justice"
  /// An enactment forbids it.
  case prohibited = "prohibited-by-enactment"
}

/// What kind of news a release holds, in the words of the Open Contracting Data Standard's closed list. A release has the
/// tags of everything that it says.
enum ReleaseTag: String, CaseIterable, Sendable {
  case planning, tender, tenderCancellation, award, contract, implementation, contractTermination
  /// What a record puts together of all releases.
  case compiled
}

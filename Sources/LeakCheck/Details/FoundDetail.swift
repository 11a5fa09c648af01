/// A detail and where it stands in a text.
struct FoundDetail {
  let detail: PersonalDetail
  /// The position of its first byte.
  let position: Int
}

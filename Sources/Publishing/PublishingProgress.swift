/// How far publishing has come, for a person who waits.
public struct PublishingProgress: Hashable, Sendable {
  /// What is being done.
  public enum Step: Hashable, Sendable {
    /// Every file is made and compared with what is in place.
    case rendering
    /// New and changed files are moved into place.
    case moving
  }

  /// What is being done.
  public let step: Step
  /// How many files are done in this step.
  public let done: Int
  /// How many files the step has.
  public let total: Int
}

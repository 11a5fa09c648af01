/// Something that a supplier gives beyond what it is paid for (Public Services (Social Value) Act 2012).
public struct SocialValueCommitment: Hashable, Sendable {
  /// The aim that it serves.
  public enum Aim: String, CaseIterable, Hashable, Sendable {
    case economic, environmental, social
  }

  /// The aim that it serves.
  public let aim: Aim
  /// What was promised.
  public let promise: String
  /// What has been delivered of it, or `nil` when nothing is recorded.
  public let delivered: String?

  /// Something promised.
  public init(aim: Aim, promise: String, delivered: String?) {
    self.aim = aim
    self.promise = promise
    self.delivered = delivered
  }
}

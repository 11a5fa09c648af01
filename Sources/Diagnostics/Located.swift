/// A value together with where a person wrote it, for messages about it that can only be made later.
@dynamicMemberLookup
public struct Located<Value> {
  /// What was written.
  public var value: Value
  /// Where it was written.
  public var location: SourceLocation

  /// Keeps a value and its place together.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// The value's own members.
  public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }

  /// The same place with another reading of the value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: location)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

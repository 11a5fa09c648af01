/// Records in an order, each held by reference: the list is copied, and one of its records replaced, at no great cost
/// even where records are large and many.
public struct RecordList<Record: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline
  final class Item: Sendable {
    @usableFromInline let record: Record

    init(_ record: Record) { self.record = record }
  }

  @usableFromInline var items: [Item]

  init(_ records: some Sequence<Record>) { items = records.map { Item($0) } }

  /// The position of the first record.
  @inlinable public var startIndex: Int { 0 }
  /// The position behind the last record.
  @inlinable public var endIndex: Int { items.count }
  /// The record at a position.
  @inlinable public subscript(position: Int) -> Record { _read { yield items[position].record } }

  /// Puts another record in the place of one.
  mutating func replace(at position: Int, with record: Record) { items[position] = Item(record) }
}

import Records

/// Something of the site that has a permanent URL.
public indirect enum RecordPlace: Hashable, Sendable {
  /// The page of a decision, by its position in the catalogue.
  case decision(Int)
  /// The page of a contract, by its position in the register.
  case contract(Int)
  /// The page of a supplier, by its position in the register of suppliers.
  case supplier(Int)
  /// The page of a procurement, by its position in the catalogue.
  case procurement(Int)
  /// The page of a policy, by its position in the catalogue.
  case policy(Int)
  /// The page of a response, by its position in the disclosure log.
  case response(Int)
  /// The page of a priority, by its short name.
  case priority(String)
  /// The page of the payments of a month.
  case payments(CalendarMonth)
  /// The page of a sequence of numbers, by its position in the log of numbers.
  case numbers(Int)
  /// Where something was found of which only the address is left, by its position in the catalogue.
  case formerAddress(Int)
  /// The page of performance.
  case performance
  /// The page of the disclosure log.
  case disclosureLog
  /// A file that is published beside the page of a record, by its name.
  case document(String, of: RecordPlace)
}

/// Where everything of the site is found.
public struct RecordAddresses: Sendable {
  private let address: @Sendable (RecordPlace) -> String

  /// Addresses as the site gives them.
  ///
  /// - Parameter address: gives the whole URL of a place.
  public init(_ address: @escaping @Sendable (RecordPlace) -> String) { self.address = address }

  /// The whole URL of a place.
  public subscript(place: RecordPlace) -> String { address(place) }
}

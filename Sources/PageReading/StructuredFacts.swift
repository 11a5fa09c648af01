import Foundation

/// What a page's structured data (schema.org, as JSON) says of the record.
struct StructuredFacts: Decodable {
  let identifier: String?
  let creativeWorkStatus: String?

  /// - Returns: `nil` for what is no such data.
  init?(_ json: String) {
    guard let facts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = facts
  }
}

/// The columns of the ledger, in its order.
enum LedgerColumn: String, CaseIterable {
  case kind = "Kind"
  case name = "Name"
  case title = "Title"
  case date = "Date"
  case published = "Published"
  case firstPublished = "FirstPublished"
  case lastRecorded = "LastRecorded"
  case address = "Address"
  case formerAddresses = "FormerAddresses"
  case corrections = "Corrections"
  case file = "File"
  /// Which way of making fingerprints was used: a number that goes up when what a fingerprint covers changes.
  case form = "Form"
  case fingerprint = "Fingerprint"
  case parts = "Parts"
  case openContractingID = "OpenContractingID"
  /// In the last line alone: how many lines stand above it.
  case lines = "Lines"

  /// Those of a ledger from before there was a last line.
  static var unsealed: [LedgerColumn] { allCases.filter { $0 != .openContractingID && $0 != .lines } }

  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

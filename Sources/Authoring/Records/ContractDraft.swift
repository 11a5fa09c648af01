import CSV
import ContentLoading
import Markdown
import Records

/// A contract that is only begun: a row with the cells that are known.
public struct ContractDraft: Sendable {
  /// What the register calls it.
  public var reference: String
  /// What it is for.
  public var title: String
  /// The day from which it may be known. A row is no draft: until that day nothing else holds it back.
  public var published: CalendarDate
  /// The other cells that are known, by the columns of the register.
  public var cells: [ContractCell: String]

  /// The cells that are asked for.
  public enum ContractCell: String, CaseIterable, Sendable {
    case buyer = "Buyer"
    case supplier = "SupplierName"
    case start = "StartDate"
    case end = "EndDate"
    case value = "ContractValue"
  }

  /// A contract with what every one needs.
  public init(reference: String, title: String, published: CalendarDate, cells: [ContractCell: String]) {
    self.reference = reference
    self.title = title
    self.published = published
    self.cells = cells
  }

  /// A register of its own for the contract, with all columns in the order of the contracts schema.
  public func file() -> NewFile {
    let headers = RegisterHeaders.all
    let known = cellsByHeader
    var writer = CSVWriter(guardingFormulas: false)
    // The mark of UTF-8, without which spreadsheet programs take the file for another encoding.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    writer.write(headers.map(CSVValue.text))
    writer.write(headers.map { known[$0].map(CSVValue.text) ?? .empty })
    return NewFile(path: Self.path(of: reference), bytes: mark + writer.bytes)
  }

  /// Where a register with nothing but this contract lies, below the content folder.
  public static func path(of reference: String) -> String {
    folder + "/" + Slug(reference, limit: 100).text + ".csv"
  }

  /// The folder of the registers, below the content folder.
  public static let folder = "contracts"

  /// What the row holds, by the columns of the register.
  var cellsByHeader: [String: String] {
    var known = Dictionary(uniqueKeysWithValues: cells.map { ($0.key.rawValue, $0.value) })
    known[RegisterHeaders.reference] = reference
    known[RegisterHeaders.title] = title
    known[RegisterHeaders.published] = published.iso8601
    return known
  }
}

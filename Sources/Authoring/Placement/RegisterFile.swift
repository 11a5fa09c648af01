import CSV
import ContentLoading
import Platform
import Records
import SystemPackage

/// A register that gets another row: every byte of it stays as it is.
public struct RegisterFile {
  private let parent: OpenFolder
  private let name: String
  private let displayPath: String
  private let bytes: [UInt8]
  private let headers: [String]

  private static let sizeLimit = 256 << 20

  /// A register below the content folder.
  ///
  /// - Parameter path: the file as the person named it.
  public init(_ path: FilePath, below content: FilePath) throws(AuthoringFault) {
    displayPath = path.string
    let (folder, name) = try Self.place(of: path, below: content)
    self.name = name
    do {
      parent = try OpenFolder(folder)
      guard try parent.kind(of: name) == .file else {
        throw AuthoringFault("\(path) is a link. Name the register itself.")
      }
      bytes = try folder.appending(name).readBytes(upTo: Self.sizeLimit)
    } catch let fault as AuthoringFault {
      throw fault
    } catch {
      throw AuthoringFault("\(path) cannot be read: \(error).")
    }
    headers = try Self.headers(of: bytes, displayPath: displayPath)
  }

  /// Adds a contract as the last row, in one step: whoever reads the file meanwhile sees the old one or the new one.
  ///
  /// - Parameter day: today.
  public func append(_ contract: ContractDraft, asOf day: CalendarDate) throws(AuthoringFault) {
    let row = try row(of: contract, asOf: day)
    let temporary = ".\(name).new"
    do throws(Errno) {
      let descriptor = try parent.createFile(temporary)
      do throws(Errno) {
        let original = try parent.openFile(name)
        defer { try? original.close() }
        try descriptor.copyPermissions(of: original)
        try descriptor.writeAllBytes(bytes + CSVAddition(to: bytes).bytes(of: row))
        try descriptor.closeReporting()
        try parent.rename(temporary, to: parent, as: name)
      } catch {
        try? parent.removeFile(temporary)
        throw error
      }
    } catch {
      guard error != .fileExists else {
        throw AuthoringFault("A file '\(temporary)' of an earlier attempt lies beside \(displayPath). Delete it first.")
      }
      throw AuthoringFault(error, "written", displayPath)
    }
  }

  private func row(of contract: ContractDraft, asOf day: CalendarDate) throws(AuthoringFault) -> [CSVValue] {
    var known = contract.cellsByHeader
    if !headers.contains(RegisterHeaders.published) {
      guard contract.published <= day else {
        throw AuthoringFault(
          "\(displayPath) has no column '\(RegisterHeaders.published)', so that nothing would hold the contract back "
            + "until \(contract.published.iso8601). Add the column, or leave --register out.")
      }
      known[RegisterHeaders.published] = nil
    }
    if let lost = known.keys.sorted().first(where: { !headers.contains($0) }) {
      throw AuthoringFault(
        "\(displayPath) has no column '\(lost)'. Add the column, leave that answer out, or leave --register out.")
    }
    return headers.map { known[$0].map(CSVValue.text) ?? .empty }
  }

  /// The folder of a register, without symbolic links, and its name there.
  private static func place(
    of path: FilePath, below content: FilePath
  ) throws(AuthoringFault) -> (folder: FilePath, name: String) {
    guard let name = path.lastComponent?.string, name.lowercased().hasSuffix(".csv"), !name.hasPrefix(".") else {
      throw AuthoringFault("\(path) is no register: its name does not end in '.csv'.")
    }
    do {
      let parent = path.removingLastComponent()
      let folder = try (parent.isEmpty ? FilePath(".") : parent).resolved()
      let registers = try content.appending(ContractDraft.folder).resolved()
      guard folder.isOrLies(below: registers) else {
        throw AuthoringFault("\(path) does not lie in the folder '\(ContractDraft.folder)' of the content folder.")
      }
      try refuseMapping(of: folder, upTo: registers)
      return (folder, name)
    } catch let fault as AuthoringFault {
      throw fault
    } catch {
      throw AuthoringFault("\(path) cannot be found: \(error).")
    }
  }

  /// Makes sure that a register of ours can lie in the folder of the registers.
  public static func refuseMapping(below content: FilePath) throws(AuthoringFault) {
    guard let registers = try? content.appending(ContractDraft.folder).resolved() else { return }
    try refuseMapping(of: registers, upTo: registers)
  }

  /// A folder with a mapping holds the files of another system, in that system's forms.
  private static func refuseMapping(of folder: FilePath, upTo registers: FilePath) throws(AuthoringFault) {
    var folder = folder
    while folder.isOrLies(below: registers) {
      for name in ["columns.yaml", "columns.yml"] where (try? folder.appending(name).stat()) != nil {
        throw AuthoringFault(
          "The registers in '\(folder.lastComponent?.string ?? "")' come from another system, as its \(name) says. "
            + "Enter the contract there, and export the register again.")
      }
      folder = folder.removingLastComponent()
    }
  }

  /// The columns of a register that can be read without a fault.
  private static func headers(of bytes: [UInt8], displayPath: String) throws(AuthoringFault) -> [String] {
    var rest = bytes[...]
    var reader = CSVReader { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var headers: [String] = []
    do {
      var row = CSVRow()
      while try reader.read(into: &row) {
        guard row.faults.isEmpty else { throw AuthoringFault(mending(displayPath)) }
        if headers.isEmpty, !row.isBlank { headers = row.texts.map { RegisterHeaders.name(of: $0) ?? $0 } }
      }
    } catch {
      throw AuthoringFault(mending(displayPath))
    }
    guard headers.contains(RegisterHeaders.reference), headers.contains(RegisterHeaders.title) else {
      throw AuthoringFault(
        "The first row of \(displayPath) does not have the columns '\(RegisterHeaders.reference)' and "
          + "'\(RegisterHeaders.title)'.")
    }
    return headers
  }

  private static func mending(_ path: String) -> String {
    "\(path) is broken, so that a further row could not be read. Run 'public-record check' and mend it first."
  }
}

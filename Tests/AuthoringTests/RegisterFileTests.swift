import Foundation
import Platform
import Records
import SystemPackage
import TestSupport
import Testing

@testable import Authoring

@Suite("A contract is added to a register, of which every byte stays as it is")
struct RegisterFileTests {
  private let day = CalendarDate(year: 2026, month: 5, day: 12)

  private func contract(published: String = "2026-05-01") throws -> ContractDraft {
    ContractDraft(
      reference: "C-2", title: "Boots, shoes", published: try #require(CalendarDate(published)),
      cells: [.supplier: "Anytown Boots Ltd"])
  }

  private func append(
    to text: String, at path: String = "contracts/a.csv", beside others: FileTree = [:],
    published: String = "2026-05-01"
  ) throws -> String? {
    var tree = others
    tree["content/" + path] = text
    let folder = try TemporaryFolder(tree)
    let register = try RegisterFile(folder.appending("content/" + path), below: folder.appending("content"))
    try register.append(try contract(published: published), asOf: try #require(day))
    let content = try FileTree(of: folder.appending("content"))
    #expect(content.texts.count == others.texts.count + 1)
    return content[path]
  }

  @Test("The row has the register's columns in their order, with whatever else it has")
  func columns() throws {
    let register = "ContractTitle,Our note,SupplierName, contractreference ,Published\nCars,\"x\ny\",A,C-1,\n"
    #expect(
      try append(to: register) == register + "\"Boots, shoes\",,Anytown Boots Ltd,C-2,2026-05-01\n")
  }

  @Test("The permissions of the register stay")
  func permissions() throws {
    let folder = try TemporaryFolder(["content/contracts/a.csv": "ContractReference,ContractTitle,SupplierName\n"])
    let path = folder.appending("content/contracts/a.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path.string)
    try RegisterFile(path, below: folder.appending("content")).append(try contract(), asOf: try #require(day))
    #expect(try path.stat().permissions.rawValue & 0o777 == 0o640)
  }

  @Test(
    "What could not be read back, or would be public too early, is refused",
    arguments: [
      ("ContractReference,ContractTitle\n", "contracts/a.csv", "has no column 'SupplierName'"),
      ("Reference,ContractTitle\n", "contracts/a.csv", "does not have the columns 'ContractReference' and"),
      ("ContractReference,ContractTitle\nC-1,\"Cars\n", "contracts/a.csv", "is broken"),
      ("", "contracts/a.csv", "does not have the columns"),
      ("ContractReference,ContractTitle,SupplierName\n", "contracts/a.txt", "does not end in '.csv'"),
      ("ContractReference,ContractTitle,SupplierName\n", "spend/a.csv", "does not lie in the folder 'contracts'"),
      ("ContractReference,ContractTitle,SupplierName\n", "contracts/other/a.csv", "come from another system"),
    ])
  func refusals(text: String, path: String, reason: String) throws {
    let others: FileTree = [
      "content/contracts/other/columns.yaml": "dates: [dd/MM/yyyy]\n", "content/contracts/b.csv": "",
    ]
    let fault = #expect(throws: AuthoringFault.self) { try append(to: text, at: path, beside: others) }
    #expect(fault?.description.contains(reason) == true, "\(fault?.description ?? "")")
  }

  @Test("A register without a column for the day of publication takes no contract that is still to be held back")
  func embargo() throws {
    let register = "ContractReference,ContractTitle,SupplierName\n"
    #expect(try append(to: register) == register + "C-2,\"Boots, shoes\",Anytown Boots Ltd\n")
    let fault = #expect(throws: AuthoringFault.self) { try append(to: register, published: "2026-05-13") }
    #expect(
      fault?.description.contains("has no column 'Published', so that nothing would hold the contract back") == true)
  }

  @Test("A link in the place of a register is refused, and so is one that leads to a register elsewhere")
  func links() throws {
    let folder = try TemporaryFolder([
      "elsewhere.csv": "ContractReference,ContractTitle\n", "content/contracts/a.csv": "-> ../../elsewhere.csv",
    ])
    #expect(throws: AuthoringFault.self) {
      try RegisterFile(folder.appending("content/contracts/a.csv"), below: folder.appending("content"))
    }
  }
}

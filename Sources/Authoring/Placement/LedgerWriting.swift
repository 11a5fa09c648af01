import ContentLoading
import Platform
import Records
import SystemPackage

extension Ledger {
  /// Writes the ledger into the content folder, in one step: whoever reads it meanwhile sees the old one or the new one.
  ///
  /// What an earlier attempt left behind is cleared away: nobody else writes a file of that name.
  ///
  /// - Returns: whether there was anything to write; a ledger that stands there already is left alone.
  public func write(into content: FilePath) throws(AuthoringFault) -> Bool {
    let bytes = LedgerFile.bytes(of: self)
    let path = content.appending(LedgerFile.name)
    if let present = try? path.readBytes(upTo: bytes.count), present == bytes { return false }
    let temporary = ".\(LedgerFile.name).new"
    do throws(Errno) {
      let folder = try OpenFolder(content)
      if try folder.kind(of: temporary) != nil { try folder.removeFile(temporary) }
      let descriptor = try folder.createFile(temporary)
      do throws(Errno) {
        if let original = try? folder.openFile(LedgerFile.name) {
          defer { try? original.close() }
          try descriptor.copyPermissions(of: original)
        }
        try descriptor.writeAllBytes(bytes)
        try descriptor.closeReporting()
        try folder.rename(temporary, to: folder, as: LedgerFile.name)
      } catch {
        try? folder.removeFile(temporary)
        throw error
      }
    } catch {
      throw AuthoringFault(error, "written", path.string)
    }
    return true
  }
}

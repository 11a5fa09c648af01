/// Something that could not be looked for in a document.
public struct OmittedCheck: Hashable, Sendable, Codable {
  /// What was not looked for.
  public let check: Check
  /// Why.
  public let reason: Reason

  /// A check that was not run, and why.
  public init(check: Check, reason: Reason) {
    self.check = check
    self.reason = reason
  }

  /// What can be left out.
  public enum Check: String, CaseIterable, Hashable, Sendable, Codable {
    /// Anything at all.
    case everything
    /// Some of the files in an archive.
    case innerFiles
    /// Author, scripts and damage, with pdfinfo.
    case documentFacts
    /// What the pages say, with pdftotext.
    case text
    /// Files within the file, with pdfdetach.
    case embeddedFiles
    /// Author, owner, camera and place in properties of pictures and of PDFs, with exiftool.
    case properties
    /// Text under boxes, comments, hidden text and layers, with x-ray.
    case coveredText
  }

  /// Why a check can be left out.
  public enum Reason: Hashable, Sendable, Codable {
    /// The tool for it is not installed.
    case notInstalled(InspectionTool)
    /// The tool took too long over this document, or said too much.
    case overLimit(InspectionTool)
    /// The tool failed on this document.
    case failed(InspectionTool)
    /// There is no tool for such files.
    case noTool
    /// The computer gave no room for files that are needed meanwhile.
    case noRoom
  }
}

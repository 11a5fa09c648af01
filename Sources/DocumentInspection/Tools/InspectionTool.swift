/// A program from elsewhere that looks into documents.
public enum InspectionTool: String, CaseIterable, Hashable, Sendable, Codable {
  case exiftool, pdfdetach, pdfinfo, pdftotext
  /// Free Law Project's x-ray, which finds text under boxes. It is a library of Python.
  case xray

  /// What people call it.
  public var name: String {
    switch self {
    case .exiftool: "ExifTool"
    case .pdfdetach, .pdfinfo, .pdftotext: "\(rawValue) of Poppler"
    case .xray: "x-ray"
    }
  }

  /// The command that installs it on Debian and Ubuntu.
  public var installation: String {
    switch self {
    case .exiftool: "apt-get install libimage-exiftool-perl"
    case .pdfdetach, .pdfinfo, .pdftotext: "apt-get install poppler-utils"
    case .xray: "pip install x-ray"
    }
  }
}

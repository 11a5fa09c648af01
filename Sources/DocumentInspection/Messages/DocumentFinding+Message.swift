import Diagnostics

extension DocumentFinding.Kind {
  /// The name under which `Documentation/diagnostics.md` explains it.
  public var identifier: DiagnosticIdentifier {
    switch self {
    case .author: .documentAuthor
    case .comment, .trackedChange: .documentComment
    case .hiddenText, .hiddenSheet, .hiddenRows, .hiddenColumns, .hiddenCells, .hiddenSlide, .hiddenLayer, .hiddenName,
      .keptRows, .earlierVersion:
      .hiddenContent
    case .coveredText: .coveredText
    case .embeddedFile: .embeddedFile
    case .internalLink: .documentLink
    case .location, .device: .pictureLocation
    case .script: .documentScript
    case .encrypted, .damaged, .oversized: .uninspectedDocument
    }
  }

  /// Whether it stops the build. What says nothing of a person or a matter by itself does not.
  public var severity: Diagnostic.Severity {
    switch self {
    case .device, .earlierVersion, .hiddenName, .internalLink, .script: .warning
    default: .error
    }
  }
}

extension DocumentFinding {
  /// What was found, in words for the person who looks after the document.
  func message(_ format: DocumentFormat) -> String {
    let subject = "this \(format.abbreviation) file"
    let said = quote.map { ": '\($0)'" } ?? ""
    let more = count > 1 ? " and \(count - 1) more" : ""
    return switch kind {
    case .author: "\(place) of \(subject) names a person\(said)"
    case .comment: "\(subject) holds a comment\(more), in \(place)\(said)"
    case .trackedChange: "\(subject) holds a tracked change\(more), in \(place)\(said)"
    case .hiddenText: "\(subject) holds text that is not shown, in \(place)\(more)\(said)"
    case .hiddenSheet: "\(subject) has a sheet that is not shown: \(place)"
    case .hiddenRows: "\(subject) has rows with values that are not shown: \(place)"
    case .hiddenColumns: "\(subject) has columns with values that are not shown: \(place)"
    case .hiddenCells: "\(subject) has cells whose values are not shown: \(place)\(more)"
    case .hiddenSlide: "\(subject) has a slide that is not shown: \(place)"
    case .hiddenLayer: "\(subject) has a layer that is switched off\(said)"
    case .earlierVersion: "\(subject) was changed and still holds what it said before"
    case .hiddenName: "\(subject) has a name for cells that is not listed\(more)\(said)"
    case .coveredText: "text can be read under a box or a mark, on \(place)\(more)\(said)"
    case .keptRows: "\(subject) keeps rows from elsewhere out of sight, in \(place)"
    case .embeddedFile: "\(subject) has a whole file within it: \(place)"
    case .internalLink: "\(subject) links to a file or a server of the office, in \(place)\(more)\(said)"
    case .location: "\(subject) says where the picture was taken, in \(place)"
    case .device: "\(subject) holds the number of the camera or the computer, in \(place)"
    case .script: "\(subject) has a program within it, which readers' computers may run"
    case .encrypted: "\(subject) asks for a password, so nobody can see what is in it"
    case .oversized:
      "\(subject) would unpack into more than any office writes, so nobody has searched it for what readers do not see"
    case .damaged: "\(subject) cannot be read, so nobody can see what is in it"
    }
  }

  /// What to do about it.
  func suggestion(_ format: DocumentFormat) -> String {
    switch kind {
    case .author:
      "\(format.cleaning); or, if the name may be seen, list it under 'document-authors' of 'leak-check' in site.yaml"
    case .trackedChange: "accept or reject all changes and save; \(format.cleaning)"
    case .hiddenRows, .hiddenColumns, .hiddenSheet:
      "show it, delete what nobody may see, and save; or copy what may be seen into a new workbook"
    case .hiddenCells: "delete the values, or give the cells a format and a colour that show them"
    case .coveredText:
      "take the words out of the original before you make the PDF, or apply the redactions with a program for redacting: "
        + "a box drawn over text hides nothing"
    case .earlierVersion: "write it anew: print it to PDF, or run 'qpdf --linearize FILE clean.pdf'"
    case .hiddenText where format == .docx:
      "\(format.cleaning); white and tiny words, and words on their own colour, it leaves: choose Select All, then black, "
        + "11 points, no highlight and no shading, and delete what appears"
    case .keptRows: "copy the values into a new workbook, without the link to where they come from"
    case .embeddedFile: "take the file out, or put a picture of it in its place; publish it by itself if it may be seen"
    case .encrypted: "save it without a password"
    case .damaged, .oversized: "open it in its program and save it anew"
    default: format.cleaning
    }
  }
}

extension DocumentFormat {
  /// How to take out what readers do not see.
  var cleaning: String {
    switch self {
    case .docx: "in Word, use File > Info > Check for Issues > Inspect Document, remove what it finds, and save"
    case .xlsx: "in Excel, use File > Info > Check for Issues > Inspect Document, remove what it finds, and save"
    case .pptx: "in PowerPoint, use File > Info > Check for Issues > Inspect Document, remove what it finds, and save"
    case .odp, .ods, .odt:
      "in LibreOffice, delete it; for names, use File > Properties, untick 'Apply user data', press 'Reset Properties'"
    case .pdf: "clean the original and make the PDF anew, or in Acrobat Pro use 'Sanitize document'"
    case .gif, .jpeg, .png, .webp:
      "run 'exiftool -all= FILE', or in Windows use Properties > Details > Remove Properties and Personal Information"
    case .rtf, .zip: "publish it as PDF"
    }
  }
}

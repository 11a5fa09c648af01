import Testing
import DocumentInspection

/// A document of `Fixtures/leaks`, and what it was made to leak.
struct SeededLeak: Hashable, Sendable, CustomTestStringConvertible {
  let file: String
  let kind: DocumentFinding.Kind
  let place: DocumentPlace

  init(_ file: String, _ kind: DocumentFinding.Kind, _ place: DocumentPlace) {
    self.file = file
    self.kind = kind
    self.place = place
  }

  var testDescription: String { "\(file): \(kind), \(place)" }
}

extension SeededLeak {
  static let pdf = [
    SeededLeak("author.pdf", .author, .property("Author")),
    SeededLeak("xmp-creator.pdf", .author, .property("Creator")),
    SeededLeak("annotation-author.pdf", .author, .page(1)),
    SeededLeak("covered-text.pdf", .coveredText, .page(1)),
    SeededLeak("covered-date.pdf", .coveredText, .page(1)),
    SeededLeak("covered-second-page.pdf", .coveredText, .page(2)),
    SeededLeak("covered-rotated.pdf", .coveredText, .page(1)),
    SeededLeak("redaction-not-applied.pdf", .coveredText, .page(1)),
    SeededLeak("black-square.pdf", .coveredText, .page(1)),
    SeededLeak("black-highlight.pdf", .coveredText, .page(1)),
    SeededLeak("comment.pdf", .comment, .page(1)),
    SeededLeak("embedded-file.pdf", .embeddedFile, .inner("minutes.txt")),
    SeededLeak("attached-file.pdf", .embeddedFile, .inner("minutes.txt")),
    SeededLeak("layer.pdf", .hiddenLayer, .whole),
    SeededLeak("invisible-text.pdf", .hiddenText, .page(1)),
    SeededLeak("white-text.pdf", .hiddenText, .page(1)),
    SeededLeak("cropped.pdf", .hiddenText, .page(1)),
    SeededLeak("hidden-field.pdf", .hiddenText, .page(1)),
    SeededLeak("earlier-version.pdf", .earlierVersion, .whole),
    SeededLeak("script.pdf", .script, .whole),
    SeededLeak("open-action.pdf", .script, .whole),
    SeededLeak("password.pdf", .encrypted, .whole),
    SeededLeak("damaged.pdf", .damaged, .whole),
  ]

  static let word = [
    SeededLeak("author.docx", .author, .property("Author")),
    SeededLeak("last-modified-by.docx", .author, .property("Last modified by")),
    SeededLeak("manager.docx", .author, .property("Manager")),
    SeededLeak("custom-property.docx", .author, .property("_AuthorEmailDisplayName")),
    SeededLeak("template-property.docx", .internalLink, .property("Template")),
    SeededLeak("comment.docx", .comment, .part("the comments")),
    SeededLeak("insertion.docx", .trackedChange, .paragraph(2)),
    SeededLeak("deletion.docx", .trackedChange, .paragraph(2)),
    SeededLeak("moved.docx", .trackedChange, .paragraph(2)),
    SeededLeak("format-change.docx", .trackedChange, .paragraph(2)),
    SeededLeak("tracked-footnote.docx", .trackedChange, .part("the footnotes")),
    SeededLeak("hidden-text.docx", .hiddenText, .paragraph(2)),
    SeededLeak("hidden-by-style.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-text.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-on-white.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-in-table.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-in-white-row.docx", .hiddenText, .paragraph(2)),
    SeededLeak("colour-of-row.docx", .hiddenText, .paragraph(2)),
    SeededLeak("colour-of-cell.docx", .hiddenText, .paragraph(2)),
    SeededLeak("colour-of-paragraph.docx", .hiddenText, .paragraph(2)),
    SeededLeak("black-on-black.docx", .hiddenText, .paragraph(2)),
    SeededLeak("black-highlight.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-beside-emblem.docx", .hiddenText, .paragraph(2)),
    SeededLeak("white-by-style.docx", .hiddenText, .paragraph(2)),
    SeededLeak("tiny-text.docx", .hiddenText, .paragraph(2)),
    SeededLeak("text-box.docx", .hiddenText, .paragraph(3)),
    SeededLeak("unusual-name.docx", .hiddenText, .part("the part word/main.xml")),
    SeededLeak("hidden-in-header.docx", .hiddenText, .part("a header")),
    SeededLeak(
      "picture-with-place.docx", .location, .within(.property("GPSLatitude"), file: "word/media/image1.jpeg")),
    SeededLeak("embedded-workbook.docx", .embeddedFile, .inner("word/embeddings/Microsoft_Excel_Worksheet.xlsx")),
    SeededLeak("template-path.docx", .internalLink, .part("word/_rels/settings.xml.rels")),
    SeededLeak("document-variable.docx", .hiddenText, .part("the document's variables")),
    SeededLeak("people.docx", .author, .part("the list of persons in word/people.xml")),
    SeededLeak("sharepoint-owner.docx", .author, .part("the list of persons in customXml/item1.xml")),
    SeededLeak("macro.docx", .script, .whole),
    SeededLeak("password.docx", .encrypted, .whole),
    SeededLeak("damaged.docx", .damaged, .whole),
    SeededLeak("broken-text.docx", .damaged, .whole),
    SeededLeak("entities.docx", .damaged, .whole),
    SeededLeak("lying-size.docx", .oversized, .whole),
  ]

  static let workbooks = [
    SeededLeak("author.xlsx", .author, .property("Author")),
    SeededLeak("hidden-sheet.xlsx", .hiddenSheet, .sheet("Bidders")),
    SeededLeak("very-hidden-sheet.xlsx", .hiddenSheet, .sheet("Bidders")),
    SeededLeak("hidden-row.xlsx", .hiddenRows, .range("row 4", sheet: "Payments")),
    SeededLeak("hidden-column.xlsx", .hiddenColumns, .range("column B", sheet: "Payments")),
    SeededLeak("column-without-width.xlsx", .hiddenColumns, .range("column A", sheet: "Payments")),
    SeededLeak("cell-format.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("white-cell.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("white-cell-by-theme.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("white-cell-by-palette.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("colour-of-cell.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("black-cell.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("tinted-cell.xlsx", .hiddenCells, .range("cell A4", sheet: "Payments")),
    SeededLeak("comment.xlsx", .comment, .range("cell B2", sheet: "Payments")),
    SeededLeak("threaded-comment.xlsx", .comment, .part("the comments")),
    SeededLeak("threaded-comment.xlsx", .author, .part("the list of persons in xl/persons/person.xml")),
    SeededLeak("pivot-table.xlsx", .keptRows, .part("the rows behind a pivot table")),
    SeededLeak(
      "pivot-table.xlsx", .author, .part("the list of persons in xl/pivotCache/pivotCacheDefinition1.xml")),
    SeededLeak("external-link.xlsx", .keptRows, .part("the values of another workbook")),
    SeededLeak("external-link.xlsx", .internalLink, .part("xl/externalLinks/_rels/externalLink1.xml.rels")),
    SeededLeak("hidden-name.xlsx", .hiddenName, .whole),
    SeededLeak("bomb.xlsx", .oversized, .whole),
  ]

  static let presentations = [
    SeededLeak("notes.pptx", .comment, .part("the notes for the speaker")),
    SeededLeak("hidden-slide.pptx", .hiddenSlide, .part("ppt/slides/slide2.xml")),
    SeededLeak("colour-of-shape.pptx", .hiddenText, .part("ppt/slides/slide2.xml")),
    SeededLeak("colour-of-cell.pptx", .hiddenText, .part("ppt/slides/slide2.xml")),
    SeededLeak("comment.pptx", .comment, .part("the comments")),
    SeededLeak("comment.pptx", .author, .part("the list of persons in ppt/commentAuthors.xml")),
  ]

  static let openDocuments = [
    SeededLeak("author.odt", .author, .property("Author")),
    SeededLeak("comment.odt", .comment, .paragraph(2)),
    SeededLeak("tracked.odt", .trackedChange, .paragraph(0)),
    SeededLeak("hidden-text.odt", .hiddenText, .paragraph(2)),
    SeededLeak("hidden-sheet.ods", .hiddenSheet, .sheet("Bidders")),
    SeededLeak("hidden-row.ods", .hiddenRows, .range("row 2", sheet: "Payments")),
    SeededLeak("hidden-column.ods", .hiddenColumns, .range("column B", sheet: "Payments")),
    SeededLeak("notes.odp", .comment, .slide(1)),
  ]

  static let archives = [
    SeededLeak("papers.zip", .comment, .within(.part("the comments"), file: "minutes.docx")),
    SeededLeak("outside.zip", .hiddenText, .within(.paragraph(2), file: "../../../outside.docx")),
  ]

  static let pictures = [
    SeededLeak("gps.jpeg", .location, .property("GPSLatitude")),
    SeededLeak("gps.webp", .location, .property("GPSLatitude")),
    SeededLeak("artist.jpeg", .author, .property("Artist")),
    SeededLeak("byline.jpeg", .author, .property("By-line")),
    SeededLeak("author.png", .author, .property("Author")),
    SeededLeak("creator.gif", .author, .property("Creator")),
    SeededLeak("serial-number.jpeg", .device, .property("SerialNumber")),
  ]

  static let all = pdf + word + workbooks + presentations + openDocuments + archives + pictures
}

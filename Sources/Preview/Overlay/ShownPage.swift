import Diagnostics
import Records
import StaticSite

/// A page as it is being shown to somebody.
struct ShownPage {
  /// Its address on this server, the folder of the site included.
  let address: String
  /// What of the content it comes from; `nil` for a page of the preview itself and for one that was not found.
  let origin: SourceLocation?
  /// How it is seen.
  let viewpoint: Viewpoint
  /// The site to which it belongs.
  let view: SiteView
  /// The name of the version shown.
  let version: String

  /// Whether templates make it. Of the preview's own pages they make one; the others are never as they were.
  private var isMadeWithDesign: Bool {
    switch PreviewPlace(path: address) {
    case nil, .styleGuide: true
    default: false
    }
  }

  /// Why the public does not see it, if it does not.
  var unpublished: UnpublishedReason? { origin.flatMap { view.unpublished[$0] } }

  /// What is wrong with the record, in order. Of a table, only what is wrong with the record's own row.
  var faults: [Diagnostic] {
    guard let origin else { return [] }
    let isRow = origin.file.hasSuffix(".csv") && origin.line != nil
    return view.diagnostics.filter { fault in
      fault.location.file == origin.file && (!isRow || fault.location.line == origin.line)
    }
  }

  /// The errors that keep the page as it was: those of its file, and those of files that every page is made with, such
  /// as templates and settings.
  var errorsInTheWay: [Diagnostic] {
    guard view.site != nil, isMadeWithDesign else { return [] }
    return view.diagnostics.filter { fault in
      let file = fault.location.file
      guard fault.severity == .error, view.outdated.contains(file) else { return false }
      return file == origin?.file || fault.concernsEveryPage
    }
  }
}

import Charts
import Records

/// What can fall due; the word for it is `event.` and its name, and so is the class of its mark in pictures.
enum PlanEventKind: String, CaseIterable, Sendable {
  case workBegins = "work-begins", gateway, start, review, notice, breakDate = "break"
  case extensionDue = "extension-due", end

  init(_ event: PlanItem.Event) {
    self =
      switch event {
      case .workBegins: .workBegins
      case .gateway: .gateway
      case .start: .start
      case .review: .review
      case .notice: .notice
      case .breakDate: .breakDate
      case .extensionDue: .extensionDue
      case .end: .end
      }
  }

  /// The form of its mark, so that kinds are told apart without colours.
  var shape: MarkShape {
    switch self {
    case .workBegins: .triangle
    case .gateway: .diamond
    case .start: .plus
    case .review: .circle
    case .notice: .wedge
    case .breakDate: .cross
    // The style sheet fills the one that is final.
    case .extensionDue, .end: .square
    }
  }
}

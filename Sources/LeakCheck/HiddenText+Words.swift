extension HiddenText.Reason {
  /// Why the public may not read it, as a clause about the record.
  var clause: String {
    switch self {
    case .draft: "which is a draft"
    case .embargoed(let day): "which is held back until \(day)"
    case .confidential: "which is confidential"
    case .withdrawn: "which was withdrawn"
    case .row: "of which this row is not public"
    case .column: "of which this column is never published"
    case .recipient: "where it is the name of a private person"
    }
  }
}

import Diagnostics

extension Contract {
  /// Days of the contract that cannot all be true.
  var termFaults: [Diagnostic] {
    if let start = term.start, let end = term.end, end < start {
      // Whatever else does not fit follows from this.
      return [
        contradiction(
          in: "EndDate", "the contract ends on \(end.iso8601), before it starts on \(start.iso8601)",
          suggestion: "check 'StartDate' and 'EndDate'")
      ]
    }
    return endFaults + outsideTerm(term.breakDate, in: "BreakDate", "the contract can be left")
      + outsideTerm(term.review, in: "ReviewDate", "the contract is to be reviewed")
  }

  private var endFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    if let end = term.end, let extended = term.extendedEnd, extended < end {
      faults.append(
        contradiction(
          in: "LastExtensionDate",
          "the contract is extended to \(extended.iso8601), before the end first agreed on \(end.iso8601)",
          suggestion: "check 'EndDate' and 'LastExtensionDate'"))
    }
    guard let maximum = term.maximumEnd else { return faults }
    if let end = term.end, end > maximum {
      faults.append(
        contradiction(
          in: "MaximumEndDate",
          "the last possible end, \(maximum.iso8601), comes before the end first agreed on \(end.iso8601)",
          suggestion: "check 'EndDate' and 'MaximumEndDate'"))
    } else if let extended = term.extendedEnd, extended > maximum {
      faults.append(
        contradiction(
          in: "LastExtensionDate",
          "the contract is extended to \(extended.iso8601), beyond the last possible end on \(maximum.iso8601)",
          suggestion: "check 'LastExtensionDate' and 'MaximumEndDate'"))
    } else if let last = term.endWithOptions, last > maximum {
      faults.append(
        source.fault(
          .warning, .contradiction, in: "ExtensionOptions",
          "with every option the contract runs to \(last.iso8601), beyond the last possible end on \(maximum.iso8601)",
          suggestion: "check 'ExtensionOptions' and 'MaximumEndDate'"))
    }
    return faults
  }

  private func outsideTerm(_ date: CalendarDate?, in column: String, _ what: String) -> [Diagnostic] {
    guard let date else { return [] }
    if let start = term.start, date < start {
      return [
        contradiction(
          in: column, "\(what) on \(date.iso8601), before it starts on \(start.iso8601)",
          suggestion: "check 'StartDate' and '\(column)'")
      ]
    }
    guard let last = term.lastAllowedEnd, date > last else { return [] }
    return [
      contradiction(
        in: column, "\(what) on \(date.iso8601), after its last possible end on \(last.iso8601)",
        suggestion: "check '\(column)' and the columns of its end")
    ]
  }

  private func contradiction(in column: String, _ message: String, suggestion: String) -> Diagnostic {
    source.fault(.error, .contradiction, in: column, message, suggestion: suggestion)
  }
}

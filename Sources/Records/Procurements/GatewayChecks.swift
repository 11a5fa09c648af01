import Diagnostics

extension Procurement {
  /// Gateways that are planned or were passed in another order than the one in which they stand.
  var gatewayOrderFaults: [Diagnostic] {
    var faults: [Diagnostic] = []
    var planned: (gateway: Gateway, month: CalendarMonth)?
    var passed: (gateway: Gateway, date: CalendarDate)?
    var open: Gateway?
    for gateway in gateways {
      if let month = gateway.planned {
        if let earlier = planned, month < earlier.month {
          faults.append(
            outOfOrder(
              gateway, "is planned for \(month.iso8601)", earlier.gateway, "for \(earlier.month.iso8601)"))
        }
        planned = (gateway, month)
      }
      guard let date = gateway.passed else {
        open = open ?? gateway
        continue
      }
      if let earlier = passed, date < earlier.date {
        faults.append(
          outOfOrder(gateway, "was passed on \(date.iso8601)", earlier.gateway, "on \(earlier.date.iso8601)"))
      }
      passed = (gateway, date)
      if let skipped = open { faults.append(skippedGateway(skipped, before: gateway)) }
      open = nil
    }
    return faults
  }

  private func outOfOrder(_ gateway: Gateway, _ what: String, _ earlier: Gateway, _ when: String) -> Diagnostic {
    .error(
      .contradiction, at: gateway.name.location,
      "gateway '\(gateway.name.value)' \(what), before gateway '\(earlier.name.value)' \(when)",
      suggestion: "list the gateways in their order, and check their days")
  }

  private func skippedGateway(_ skipped: Gateway, before gateway: Gateway) -> Diagnostic {
    .warning(
      .contradiction, at: skipped.name.location,
      "gateway '\(skipped.name.value)' was not passed, and gateway '\(gateway.name.value)' after it was",
      suggestion: "add 'passed:', or take the gateway out if it was left out")
  }
}

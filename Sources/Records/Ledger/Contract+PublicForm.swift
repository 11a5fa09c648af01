extension Contract {
  /// What the register says to the public and what stays so: what was bought, from whom, for how much, for how long and
  /// how it was found. What lapses by itself, such as an option to extend, is no part of it.
  public var publicForm: PublicForm {
    var form = PublicForm.Builder()
    form.add(PublicPart.reference, reference.value.text)
    form.add(PublicPart.title, title)
    form.add(PublicPart.suppliers, suppliers.map(\.name.value))
    form.add(PublicPart.value, value?.plainText)
    form.add(PublicPart.annualValue, annualValue?.plainText)
    form.add(PublicPart.start, term.start?.iso8601)
    form.add(PublicPart.end, term.end?.iso8601)
    form.add(PublicPart.extendedEnd, term.extendedEnd?.iso8601)
    form.add(PublicPart.termination, [term.termination?.date.iso8601, term.termination?.reason])
    form.add(PublicPart.procedure, process)
    form.add(PublicPart.framework, framework)
    form.add(PublicPart.withheld, [blankReason?.text, blankReason?.publicInterestTest])
    form.add(corrections)
    return form.form()
  }
}

extension PublicPart {
  /// The column of a register that holds a part of a contract; `nil` where there is no telling.
  static func column(of part: String) -> String? { columns[part] }

  /// The parts of a contract that stand for what every contract has: see `ContractFact`.
  static let factsOfContracts: Set<String> = [suppliers, value, start, end]

  private static let columns = [
    title: "ContractTitle", suppliers: "SupplierName", value: "ContractValue", annualValue: "AnnualValue",
    start: "StartDate", end: "EndDate", extendedEnd: "LastExtensionDate", procedure: "ProcessType",
    framework: "Framework", withheld: "WithheldReason",
  ]
}

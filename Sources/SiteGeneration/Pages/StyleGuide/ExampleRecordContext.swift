/// The parts of a record that is made up.
struct ExampleRecordContext: TemplateContext {
  var parts = RecordParts()
  var chain: [ChainEntryContext] = []
  var withholding = WithholdingParts(items: [], redactions: nil)
  var relations: [RelationContext] = []
  var priorities: [PriorityItemContext] = []

  static let variables = TemplateVariables<Self>(
    "Example of a record", "The parts of a record that is made up.",
    [
      .list("relations", "The decisions that belong with it.") { $0.relations },
      .list("priorities", "The priorities of the plan.") { $0.priorities },
    ] + ChainEntryContext.variablesOfPage { $0.chain } + WithholdingParts.variables { $0.withholding }
      + RecordParts.variables { $0.parts })
}

/// A list of decisions that are made up.
struct ExampleListContext: TemplateContext {
  let items: String

  static let variables = TemplateVariables<Self>(
    "Example of a list", "A list of decisions that are made up.",
    [.html("decisions", "The decisions, as items of a list.") { $0.items }])
}

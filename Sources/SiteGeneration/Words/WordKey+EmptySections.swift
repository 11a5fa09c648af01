/// Words of the pages of parts without records.
extension WordKey {
  static let noContracts = WordKey("nothing-yet.contracts")
  static let noPlan = WordKey("nothing-yet.plan")
  static let noProcurements = WordKey("nothing-yet.procurements")
  static let noFigures = WordKey("nothing-yet.performance")
  static let noSocialValue = WordKey("nothing-yet.social-value")
  static let noSuppliers = WordKey("nothing-yet.suppliers")
  static let noPayments = WordKey("nothing-yet.spend")
  static let noPolicies = WordKey("nothing-yet.policies")
  static let noPriorities = WordKey("nothing-yet.priorities")

  /// Every one of them.
  static let emptySectionWords = [
    noContracts, noPlan, noProcurements, noFigures, noSocialValue, noSuppliers, noPayments, noPolicies, noPriorities,
  ]
}

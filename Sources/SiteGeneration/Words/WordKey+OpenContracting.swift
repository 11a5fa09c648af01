/// Words of the page of contracting processes.
extension WordKey {
  static let openContractingTitle = WordKey("title.open-contracting")
  static let openContractingDescription = WordKey("description.open-contracting", "site")
  static let contractingPackagesCaption = WordKey("caption.contracting-packages")
  static let contractingPart = WordKey("contracting-package.part", "year", "part")
  static let contractingWithoutYear = WordKey("contracting-package.without-year")

  /// Every one of them.
  static let openContractingWords = [
    openContractingTitle, openContractingDescription, contractingPackagesCaption, contractingPart,
    contractingWithoutYear,
  ]
}

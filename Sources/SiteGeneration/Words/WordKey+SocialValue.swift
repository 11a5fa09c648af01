/// Words of the pages on social value.
extension WordKey {
  static let socialValueTitle = WordKey("title.social-value")
  static let socialValueDescription = WordKey("description.social-value", "site")
  static let aimsCaption = WordKey("caption.aims")
  static let promisesByPriorityCaption = WordKey("caption.promises-by-priority")
  static let commitmentsTitle = WordKey("title.commitments")
  static let commitmentsExplanation = WordKey("commitments.explanation", "site")
  static let nothingDelivered = WordKey("nothing-delivered")
  static let weightingsTitle = WordKey("title.weightings")
  static let weightingsExplanation = WordKey("weightings.explanation")

  /// Every one of them.
  static let socialValueWords = [
    socialValueTitle, socialValueDescription, aimsCaption, promisesByPriorityCaption, commitmentsTitle,
    commitmentsExplanation, nothingDelivered, weightingsTitle, weightingsExplanation,
  ]
}

/// Words of a hidden text that stand in another text.
struct FoundPassage: Sendable {
  /// Where they begin in the hidden text.
  let place: PassageIndex.Place
  /// How many they are.
  var count: Int
  /// Where they begin in the other text.
  let position: Int
}

extension [FoundPassage] {
  /// The same, with each passage as long as it is: of the next eight words, seven are the last ones of these.
  var joined: [FoundPassage] {
    var joined: [FoundPassage] = []
    var open: [PassageIndex.Place: Int] = [:]
    for passage in self {
      let place = passage.place
      let before = PassageIndex.Place(text: place.text, part: place.part, word: place.word - 1)
      if let index = open.removeValue(forKey: before) {
        joined[index].count += 1
        open[place] = index
      } else {
        open[place] = joined.count
        joined.append(passage)
      }
    }
    return joined
  }
}

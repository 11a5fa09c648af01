/// Letters of the European languages written in Latin script, Welsh among them.
public enum LatinLetters {
  /// The ASCII letters, in lower case, that a letter beyond ASCII is written with when there is no better.
  public static func plain(_ scalar: Unicode.Scalar) -> String? {
    // No letter stands before those of Latin-1 or behind those of Latin Extended Additional.
    guard (0xC0..<0x1F00).contains(scalar.value) else { return nil }
    for (letters, forms) in precomposed where forms.unicodeScalars.contains(scalar) { return letters }
    return nil
  }

  private static let precomposed: [(letters: String, forms: String)] = [
    ("a", "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍạẠ"),
    ("ae", "æÆ"),
    ("c", "çćĉċčÇĆĈĊČ"),
    ("d", "ďđðĎĐÐ"),
    ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚẽẼ"),
    ("g", "ĝğġģĜĞĠĢ"),
    ("h", "ĥħĤĦ"),
    ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
    ("j", "ĵĴ"),
    ("k", "ķĶ"),
    ("l", "ĺļľłĹĻĽŁ"),
    ("n", "ñńņňÑŃŅŇ"),
    ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"),
    ("oe", "œŒ"),
    ("r", "ŕŗřŔŖŘ"),
    ("s", "śŝşšșŚŜŞŠȘ"),
    ("ss", "ßẞ"),
    ("t", "ţťŧțŢŤŦȚ"),
    ("th", "þÞ"),
    ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵẁẃẅŴẀẂẄ"),
    ("y", "ýÿŷỳÝŸŶỲ"),
    ("z", "źżžŹŻŽ"),
  ]
}

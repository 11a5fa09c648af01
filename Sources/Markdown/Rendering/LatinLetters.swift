/// The ASCII letters, in lower case, that a letter of a Latin alphabet is written with when there is no better.
func latinLetters(_ scalar: Unicode.Scalar) -> String? {
  for (letters, forms) in latinForms where forms.unicodeScalars.contains(scalar) { return letters }
  return nil
}

/// Precomposed letters of the European languages written in Latin script, Welsh among them.
private let latinForms: [(letters: String, forms: String)] = [
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

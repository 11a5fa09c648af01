func slug(_ text: String, otherwise: String) -> String {
  var out = "";
  for s in text.lowercased().unicodeScalars {
    if s.isASCII, s.properties.isAlphabetic || s.properties.numericType != nil {
      out.unicodeScalars.append(s)
    } else if out.last != "-", !out.isEmpty {
      out += "-"
    }
  }
  while out.last == "-" { out.removeLast() }
  return out.isEmpty ? otherwise : out
}

extension String {
  /// The text in quotation marks, as YAML reads it whatever it holds: for lines that a message proposes.
  var yamlText: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

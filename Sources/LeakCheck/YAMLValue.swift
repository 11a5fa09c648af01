extension String {
  /// The text as a value in YAML, in quotation marks.
  var inQuotationMarks: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The text as a value within brackets in YAML: in quotation marks where it could be read as something else.
  var asListedValue: String {
    utf8.allSatisfy { $0.isLetterOrDigit || "./_-".utf8.contains($0) } && utf8.first?.isLetterOrDigit == true
      ? self : inQuotationMarks
  }
}

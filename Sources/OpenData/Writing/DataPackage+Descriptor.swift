import StaticSite

/// The descriptor of the data as the Frictionless specifications have it: Data Package, Tabular Data Resource and Table
/// Schema, each version 1.
extension DataPackage {
  /// The descriptor, which stands in the folder of the files.
  ///
  /// - Parameters:
  ///   - title: what the data are called as a whole.
  ///   - description: what they are.
  ///   - written: how the files come out, in the order of the datasets.
  public func descriptor(title: String, description: String, written: [WrittenDataset]) -> [UInt8] {
    let whole = JSONText(object: [
      "profile": JSONText("data-package"), "name": JSONText("public-record"), "title": JSONText(title),
      "description": JSONText([note, description].compactMap(\.self).joined(separator: " ")),
      "homepage": JSONText(source), "created": JSONText(asOf.iso8601 + "T00:00:00Z"),
      "licenses": licences,
      "sources": JSONText(list: [JSONText(object: ["title": JSONText(publisher), "path": JSONText(source)])]),
      "contributors": JSONText(list: [
        JSONText(object: ["title": JSONText(publisher), "path": JSONText(source), "role": JSONText("publisher")])
      ]),
      "resources": JSONText(list: zip(datasets, written).map { resource($0, $1) }),
    ])
    return Array((whole.text + "\n").utf8)
  }

  /// The specification knows a licence by its short name or its address.
  private var licences: JSONText? {
    licence.map { licence in
      JSONText(list: [JSONText(object: ["path": JSONText(licence.url), "title": JSONText(licence.name)])])
    }
  }

  private func resource(_ dataset: Dataset, _ written: WrittenDataset) -> JSONText {
    let file = written[.csv]
    return JSONText(object: [
      "profile": JSONText("tabular-data-resource"), "name": JSONText(dataset.name.rawValue),
      "path": JSONText(dataset.fileName(.csv)), "title": JSONText(dataset.title),
      "description": JSONText(dataset.description), "format": JSONText("csv"), "mediatype": JSONText("text/csv"),
      "encoding": JSONText("utf-8"), "bytes": file.map { JSONText(number: String($0.size)) },
      "hash": file.map { JSONText("sha256:\($0.digest.hexadecimal)") },
      "dialect": JSONText(object: ["delimiter": JSONText(","), "lineTerminator": JSONText("\r\n")]),
      "schema": schema(of: dataset),
    ])
  }

  private func schema(of dataset: Dataset) -> JSONText {
    JSONText(object: [
      "fields": JSONText(list: dataset.fields.map(descriptor)),
      "primaryKey": dataset.primaryKey.isEmpty
        ? nil : JSONText(list: dataset.primaryKey.map { JSONText($0.rawValue) }),
      "foreignKeys": dataset.foreignKeys.isEmpty
        ? nil : JSONText(list: dataset.foreignKeys.map { descriptor($0, of: dataset.name) }),
      "missingValues": JSONText(list: [JSONText("")]),
    ])
  }

  private func descriptor(_ field: Field) -> JSONText {
    JSONText(object: [
      "name": JSONText(field.name.rawValue), "type": JSONText(field.type.tableSchemaType),
      "format": field.type.tableSchemaFormat.map { JSONText($0) }, "description": JSONText(field.meaning),
      "unit": field.type.unit.map { JSONText($0) }, "constraints": constraints(of: field),
    ])
  }

  private func constraints(of field: Field) -> JSONText? {
    guard field.isRequired || field.isUnique || !field.values.isEmpty || field.type.pattern != nil else { return nil }
    return JSONText(object: [
      "required": field.isRequired ? JSONText(true) : nil, "unique": field.isUnique ? JSONText(true) : nil,
      "pattern": field.type.pattern.map { JSONText($0) },
      "enum": field.values.isEmpty ? nil : JSONText(list: field.values.map { JSONText($0) }),
    ])
  }

  /// A key into the same dataset has an empty name there.
  private func descriptor(_ key: ForeignKey, of dataset: DatasetName) -> JSONText {
    JSONText(object: [
      "fields": JSONText(list: [JSONText(key.field.rawValue)]),
      "reference": JSONText(object: [
        "resource": JSONText(key.dataset == dataset ? "" : key.dataset.rawValue),
        "fields": JSONText(list: [JSONText(key.target.rawValue)]),
      ]),
    ])
  }
}

extension Dataset {
  /// The name of its file in a form.
  public func fileName(_ form: DataForm) -> String { "\(name.rawValue).\(form.rawValue)" }
}

extension FieldType {
  /// The type that Table Schema has for it.
  fileprivate var tableSchemaType: String {
    switch self {
    case .text, .url, .dayOrMonth, .financialYear, .list: "string"
    case .integer: "integer"
    case .amount, .share, .number: "number"
    case .date: "date"
    case .month: "yearmonth"
    case .boolean: "boolean"
    }
  }

  fileprivate var tableSchemaFormat: String? { self == .url ? "uri" : nil }

  /// How its texts are built, where no type of Table Schema says it.
  fileprivate var pattern: String? {
    switch self {
    case .dayOrMonth: #"\d{4}-\d{2}(-\d{2})?"#
    case .financialYear: #"\d{4}-\d{2}"#
    default: nil
    }
  }

  /// In what its numbers are counted: a currency by ISO 4217, or per cent.
  public var unit: String? {
    switch self {
    case .amount: "GBP"
    case .share: "%"
    default: nil
    }
  }
}

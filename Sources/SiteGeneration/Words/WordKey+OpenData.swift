import OpenData

/// Words of the page of open data, and what datasets and their fields are called.
extension WordKey {
  static let openDataTitle = WordKey("title.data")
  static let openDataDescription = WordKey("description.data", "site")
  static let dataPackageTitle = WordKey("title.data-package", "site")
  static let datasetPageTitle = WordKey("title.dataset", "title")
  static let datasetsCaption = WordKey("caption.datasets")
  static let datasetColumnsCaption = WordKey("caption.dataset-columns", "name")
  static let keyColumn = WordKey("dataset-column.key")
  static let partOfKey = WordKey("dataset-column.part-of-key")
  static let neverEmpty = WordKey("dataset-column.never-empty")
  static let oneOf = WordKey("dataset-column.one-of", "values")
  static let foundIn = WordKey("dataset-column.found-in", "column", "dataset")

  static func dataRowCount(_ form: PluralForm) -> WordKey { WordKey("count.rows.\(form.rawValue)", "count") }
  /// What a file with the database is called.
  static let databaseForm = WordKey("data-form.sqlite")
  static func dataForm(_ form: DataForm) -> WordKey { WordKey("data-form.\(form.rawValue)") }
  static func fieldType(_ type: FieldType) -> WordKey {
    WordKey("field-type.\(type.rawValue.map { $0 == " " ? "-" : String($0) }.joined())")
  }
  static func datasetTitle(_ name: DatasetName) -> WordKey { WordKey("dataset.\(name.rawValue).title") }
  static func datasetDescription(_ name: DatasetName) -> WordKey { WordKey("dataset.\(name.rawValue).description") }
  /// What a field means, wherever its name stands.
  static func fieldMeaning(_ name: FieldName) -> WordKey { WordKey("field.\(name.rawValue)") }

  static let tableColumnsTitle = WordKey("title.tables")
  static let tableColumnsDescription = WordKey("description.tables", "site")
  static let tableColumnsCaption = WordKey("caption.tables")
  /// What a column of the files beside pages means that no dataset has.
  static func columnMeaning(_ name: String) -> WordKey { WordKey("beside-pages.\(name)") }

  /// Every one of them but the counted ones.
  static let openDataWords =
    [
      openDataTitle, openDataDescription, dataPackageTitle, datasetPageTitle, datasetsCaption, datasetColumnsCaption,
      keyColumn, partOfKey, neverEmpty, oneOf, foundIn, databaseForm, tableColumnsTitle, tableColumnsDescription,
      tableColumnsCaption,
    ] + DataForm.allCases.map(dataForm) + FieldType.allCases.map(fieldType)
    + DatasetName.allCases.flatMap { [datasetTitle($0), datasetDescription($0)] } + FieldName.allCases.map(fieldMeaning)
    + DataColumn.namesBesideDatasets.map(columnMeaning)
}

extension Words {
  /// The words for the data.
  var dataVocabulary: DataVocabulary {
    DataVocabulary { [self] term in
      switch term {
      case .title(let name): self[.datasetTitle(name)]
      case .description(let name): self[.datasetDescription(name)]
      case .meaning(let name): self[.fieldMeaning(name)]
      }
    }
  }
}

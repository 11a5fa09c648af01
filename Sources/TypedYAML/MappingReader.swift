import Diagnostics

/// Reads a mapping key by key, and at the end reports every key that nobody asked for.
///
/// The keys that are asked for are the schema: there is no second list of them that could differ. A place that was left
/// empty counts as absent. Every fault goes into `diagnostics`, and reading goes on.
public struct MappingReader {
  /// Where the mapping begins.
  public let location: SourceLocation
  /// What was found wrong so far.
  public var diagnostics: [Diagnostic] = []

  private let entries: [YAMLMapping.Entry]
  private var known: [String] = []
  private var refused: Set<String> = []

  /// The keys that were asked for so far.
  public var knownKeys: [String] { known }

  /// Begins to read a mapping.
  public init(_ mapping: YAMLMapping) {
    entries = mapping.entries
    location = mapping.location
  }

  /// Ends the reading.
  ///
  /// - Returns: all faults, with an error for every key that was not asked for.
  public consuming func finish() -> [Diagnostic] {
    for entry in entries where !known.contains(entry.key.value) && !refused.contains(entry.key.value) {
      diagnostics.append(
        .error(
          .unknownKey, at: entry.key.location, "there is no key '\(entry.key.value)' here",
          suggestion: didYouMean(entry.key.value, in: known) ?? entry.wayOutOfSplitValue
            ?? "the keys are \(Set(known).sorted().joined(separator: ", "))"
        ))
    }
    return diagnostics
  }

  /// The value of a key, whatever it is; `nil` when the key is absent or its place was left empty.
  public mutating func value(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }), !entry.value.isBlank else { return nil }
    return entry.value
  }

  /// The value of a key that must be there.
  ///
  /// - Parameter example: what the value may look like, for the message.
  public mutating func requiredValue(_ key: String, example: String = "…") -> YAMLValue? {
    if let value = value(key) { return value }
    let blank = entries.first { $0.key.value == key }
    diagnostics.append(
      .error(
        .missingKey, at: blank?.key.location ?? location,
        blank == nil ? "the key '\(key)' is missing" : "the key '\(key)' has no value",
        suggestion: "write '\(key): \(example)' here"))
    return nil
  }

  /// Whether a key is there, with a value or without.
  public func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  /// How a key is written, whether it has a value or not; `nil` when it is absent.
  public func written(_ key: String) -> WrittenKey? {
    entries.first { $0.key.value == key }.flatMap(WrittenKey.init)
  }

  /// Reports a key that is there without a value, for values that YAML may have taken for a comment.
  public mutating func refuseBlank(_ key: String, suggestion: String) {
    guard value(key) == nil, let entry = entries.first(where: { $0.key.value == key }) else { return }
    diagnostics.append(
      .error(.missingKey, at: entry.key.location, "the key '\(key)' has no value", suggestion: suggestion))
  }

  /// Reports a key that must not be there, with a value or without. It is none of the keys that messages list.
  public mutating func refuse(
    _ key: String, as identifier: DiagnosticIdentifier, _ message: String, suggestion: String
  ) {
    guard let entry = entries.first(where: { $0.key.value == key }) else { return }
    refused.insert(key)
    diagnostics.append(.error(identifier, at: entry.key.location, message, suggestion: suggestion))
  }

  /// A line of text; line breaks within it become spaces.
  public mutating func text(_ key: String) -> Located<String>? { value(key).flatMap { text(in: $0, of: key) } }

  /// A line of text that must be there.
  public mutating func requiredText(_ key: String) -> Located<String>? {
    requiredValue(key).flatMap { text(in: $0, of: key) }
  }

  /// A value made from a line of text.
  ///
  /// - Parameters:
  ///   - make: gives `nil` for a text that means nothing.
  ///   - expectation: what the message says was expected, for example `"a date such as 2013-07-04"`.
  public mutating func parsed<Value>(
    _ key: String, as identifier: DiagnosticIdentifier = .invalidValue,
    expecting expectation: @autoclosure () -> String,
    _ make: (String) -> Value?
  ) -> Located<Value>? {
    text(key).flatMap { parsed($0, as: identifier, expecting: expectation(), make) }
  }

  /// One of a fixed set of words.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    text(key).flatMap { choice(in: $0) }
  }

  /// One of a fixed set of words that must be there.
  public mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    requiredText(key).flatMap { choice(in: $0) }
  }

  /// A whole number within a range.
  public mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    parsed(key, expecting: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }?.value
  }

  /// A list of lines of text; a single one may stand without brackets, and blank ones are passed over.
  public mutating func texts(_ key: String) -> [Located<String>] {
    switch value(key) {
    case .list(let values, _): values.compactMap { $0.isBlank ? nil : text(in: $0, of: key) }
    case .some(let single): text(in: single, of: key).map { [$0] } ?? []
    case nil: []
    }
  }

  /// A group of keys, read by `read`.
  public mutating func group<Value>(_ key: String, _ read: (inout MappingReader) -> Value?) -> Value? {
    value(key).flatMap { group(in: $0, of: key, read) }
  }

  /// A group of keys that must be there.
  ///
  /// - Parameter example: what the value may look like, for the message.
  public mutating func requiredGroup<Value>(
    _ key: String, example: String, _ read: (inout MappingReader) -> Value?
  ) -> Value? {
    requiredValue(key, example: example).flatMap { group(in: $0, of: key, read) }
  }

  /// A list of groups of keys; a single group may stand without a list, and blank items are passed over.
  public mutating func groups<Value>(_ key: String, _ read: (inout MappingReader) -> Value?) -> [Value] {
    switch value(key) {
    case .list(let values, _): values.compactMap { $0.isBlank ? nil : group(in: $0, of: key, read) }
    case .some(let single): group(in: single, of: key, read).map { [$0] } ?? []
    case nil: []
    }
  }

  /// Keys that are not known in advance, each with a list of texts.
  public mutating func textsByKey(_ key: String) -> [(key: Located<String>, texts: [Located<String>])] {
    guard let value = value(key) else { return [] }
    guard case .mapping(let mapping) = value else {
      reportWrongType(of: key, at: value.location, expected: "keys with lists below it")
      return []
    }
    var reader = MappingReader(mapping)
    let lists = mapping.entries.map { ($0.key, reader.texts($0.key.value)) }
    diagnostics += reader.finish()
    return lists
  }

  /// A value made from a text that was already read.
  public mutating func parsed<Value>(
    _ text: Located<String>, as identifier: DiagnosticIdentifier, expecting expectation: String,
    _ make: (String) -> Value?
  ) -> Located<Value>? {
    if let value = make(text.value) { return Located(value, at: text.location) }
    diagnostics.append(.error(identifier, at: text.location, "'\(text.value)' is not \(expectation)"))
    return nil
  }

  /// One of a fixed set of words, from a text that was already read.
  public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    in text: Located<String>, of type: Choice.Type = Choice.self
  ) -> Choice? {
    if let choice = Choice(rawValue: text.value) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      .error(
        .invalidValue, at: text.location, "'\(text.value)' is not one of \(words.joined(separator: ", "))",
        suggestion: didYouMean(text.value, in: words)))
    return nil
  }

  private mutating func text(in value: YAMLValue, of key: String) -> Located<String>? {
    guard case .text(let text) = value else {
      reportWrongType(of: key, at: value.location, expected: "a single line of text")
      return nil
    }
    guard text.value.utf8.contains(UInt8(ascii: "\n")) else { return text }
    return text.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private mutating func group<Value>(
    in value: YAMLValue, of key: String, _ read: (inout MappingReader) -> Value?
  ) -> Value? {
    guard case .mapping(let mapping) = value else {
      reportWrongType(of: key, at: value.location, expected: "keys with values, as in '{key: value}'")
      return nil
    }
    var reader = MappingReader(mapping)
    let result = read(&reader)
    diagnostics += reader.finish()
    return result
  }

  private mutating func reportWrongType(of key: String, at location: SourceLocation, expected: String) {
    diagnostics.append(.error(.wrongType, at: location, "'\(key)' takes \(expected)"))
  }
}

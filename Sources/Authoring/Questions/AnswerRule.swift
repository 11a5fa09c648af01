import ContentLoading
import Diagnostics
import Records
import TypedYAML

/// Which answers a fact may have: those that can be read back without a fault.
public struct AnswerRule: Sendable {
  private let read: @Sendable (inout MappingReader, String) -> Void
  private let alsoRefuse: @Sendable (String) -> String?

  /// A rule that reads the answer as the value of a key, by the rules of the files.
  ///
  /// - Parameter refusing: what else can be wrong with an answer that could be read.
  init(
    reading read: @escaping @Sendable (inout MappingReader, _ key: String) -> Void,
    refusing: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.read = read
    alsoRefuse = refusing
  }

  /// The same rule, with a fault of answers that it would let pass.
  public func refusing(_ fault: @escaping @Sendable (String) -> String?) -> AnswerRule {
    let before = alsoRefuse
    return AnswerRule(reading: read) { before($0) ?? fault($0) }
  }

  /// Why an answer will not do, or `nil` when it will.
  func fault(in answer: String) -> String? {
    guard !answer.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return "there is an invisible character in it; type it again"
    }
    let key = "answer"
    var diagnostics: [Diagnostic] = []
    guard let document = YAMLDocument("\(key): \(answer.yamlScalar)\n", in: "", diagnostics: &diagnostics) else {
      return diagnostics.first?.message ?? "it cannot be written down"
    }
    var reader = MappingReader(document.root)
    read(&reader, key)
    diagnostics += reader.finish()
    if let fault = diagnostics.first {
      return [fault.message, fault.suggestion].compactMap(\.self).joined(separator: "; ")
    }
    return alsoRefuse(answer)
  }
}

extension AnswerRule {
  /// Any words on one line.
  public static let line = AnswerRule(reading: { _ = $0.text($1) })
  /// A day, as `2026-05-12`.
  public static let day = AnswerRule(reading: { _ = $0.date($1) })
  /// A month, as `2027-04`.
  public static let month = AnswerRule(reading: { _ = $0.month($1) })
  /// An amount of pounds.
  public static let amount = AnswerRule(reading: { _ = $0.money($1) })
  /// One of a fixed set of words.
  public static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(of: Choice.Type) -> AnswerRule {
    AnswerRule(reading: { _ = $0.choice($1, of: Choice.self) })
  }

  /// An organisation of the office.
  public static func organisation(of configuration: SiteConfiguration) -> AnswerRule {
    line.refusing { id in
      let fault = configuration.fault(ofOrganisation: Located(id, at: SourceLocation(file: "")))
      return fault.map { [$0.message, $0.suggestion].compactMap(\.self).joined(separator: "; ") }
    }
  }

  /// The address of a site.
  public static let baseURL = line.refusing { text in
    BaseURL(text) == nil ? "'\(text)' is not an address such as https://www.example.org, without '?' or '#'" : nil
  }

  /// What can stand in a cell of a register.
  public static let cell = line.refusingSpreadsheetSigns
}

extension AnswerRule {
  /// The same rule without what a spreadsheet, in which somebody will open the file, takes for something else.
  private var refusingSpreadsheetSigns: AnswerRule {
    refusing { answer in
      guard let first = answer.first, "=+-@#".contains(first) else { return nil }
      return "'\(first)' at the beginning of a cell means something to a spreadsheet; begin with another word"
    }
  }
}

/// The provision that a redaction mark names behind its word: `s.40(2)`, or `r.12(5)(e)` of the Environmental Information
/// Regulations 2004.
struct MarkedProvision: Equatable {
  /// The law that has it.
  enum Law {
    case act, regulations

    /// What messages call one of its provisions.
    var word: String { self == .act ? "section" : "regulation" }
  }

  /// The law as the mark names it.
  let law: Law
  /// Its number with its subsections, without spaces: `40(2)`.
  let number: String

  /// Sections 21 to 44 of the Act hold the exemptions, 22A among them; section 25 holds none.
  private static let sections = Set((21...44).filter { $0 != 25 }.map(String.init) + ["22A"])
  /// The Act's last section.
  private static let lastSection = 88
  /// The exceptions that protect information. By regulation 12(4)(a) to (c) a request is refused as such; regulation 12(3)
  /// points to 13.
  private static let exceptions = [
    "12(4)(d)", "12(4)(e)", "12(5)(a)", "12(5)(b)", "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)", "13",
  ]

  /// Takes a provision from the beginning of a text.
  ///
  /// - Returns: `nil` when the text does not begin with one, named as what it is: a section or a regulation.
  init?(takenFrom text: inout ArraySlice<UInt8>) {
    var rest = text
    guard let law = Self.takeLaw(from: &rest), let number = rest.takeNumber() else { return nil }
    self.law = law
    self.number = number
    text = rest
  }

  private static func takeLaw(from rest: inout ArraySlice<UInt8>) -> Law? {
    if rest.take("section") || rest.take("sec.") || rest.take("sec") || rest.take("s.") || rest.take("s") {
      rest.takeSpaces()
      return .act
    }
    let isNamed = rest.take("eir")
    rest.takeSpaces()
    let isRegulation =
      rest.take("regulation") || rest.take("reg.") || rest.take("reg") || rest.take("r.") || rest.take("r")
    rest.takeSpaces()
    return isNamed || isRegulation ? .regulations : nil
  }

  /// The exemption as records write it, `40(2)` or `EIR 12(5)(e)`; `nil` when the provision is none.
  var exemption: String? {
    switch law {
    case .act: Self.isSection(number) ? number : nil
    case .regulations: Self.isException(number) ? "EIR " + number : nil
    }
  }

  private static func isSection(_ number: String) -> Bool {
    sections.contains(String(number.prefix { $0 != "(" }))
  }

  private static func isException(_ number: String) -> Bool {
    let number = number.lowercased()
    return number == "12(3)"
      || exceptions.contains { exception in
        number.hasPrefix(exception) && [nil, "("].contains(number.dropFirst(exception.count).first)
      }
  }

  /// What is wrong with a provision that is no exemption, as the end of a sentence about the mark.
  var fault: String {
    switch law {
    case .act where Self.isException(number):
      return "calls \(number) a section, and it is a regulation of the Environmental Information Regulations 2004: "
        + "'r.\(number)'"
    case .regulations where Self.isSection(number):
      return "calls \(number) a regulation, and it is a section of the Freedom of Information Act 2000: 's.\(number)'"
    case .act:
      let section = Int(number.prefix { $0.isNumber }) ?? 0
      let isThere = (1...Self.lastSection).contains(section)
      return "names section \(number), "
        + (isThere ? "which holds no exemption" : "which the Freedom of Information Act 2000 does not have")
        + "; the exemptions of the Act are its sections 21 to 24 and 26 to 44"
    case .regulations:
      return "names regulation \(number), under which no words are taken out; the exceptions of the Environmental "
        + "Information Regulations 2004 for that are 12(4)(d) and (e), 12(5)(a) to (g) and 13"
    }
  }
}

extension ArraySlice<UInt8> {
  /// A provision's number, where it has one a capital letter, and any subsections in brackets.
  fileprivate mutating func takeNumber() -> String? {
    let most = 3
    var number: [UInt8] = []
    while let digit = first, digit.isASCIIDigit, number.count <= most { number.append(removeFirst()) }
    guard !number.isEmpty, number.count <= most else { return nil }
    while let letter = first, letter.isASCIILetter, number.count <= most + 1 {
      number.append(removeFirst() & ~0x20)
    }
    if let letter = first, letter.isASCIILetter { return nil }
    while true {
      let beforeSpaces = self
      takeSpaces()
      guard first == UInt8(ascii: "(") else {
        self = beforeSpaces
        break
      }
      removeFirst()
      takeSpaces()
      var subsection: [UInt8] = []
      while let byte = first, byte.isASCIIDigit || byte.isASCIILetter, subsection.count < 4 {
        subsection.append(removeFirst())
      }
      takeSpaces()
      guard !subsection.isEmpty, first == UInt8(ascii: ")") else { return nil }
      removeFirst()
      number += [UInt8(ascii: "(")] + subsection + [UInt8(ascii: ")")]
    }
    return String(decoding: number, as: UTF8.self)
  }
}

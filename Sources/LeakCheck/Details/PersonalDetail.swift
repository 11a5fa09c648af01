/// Something that leads to a person or to a person's money.
struct PersonalDetail: Hashable {
  /// What it is.
  enum Kind: String, Hashable, CaseIterable {
    case email, telephone, nationalInsurance, iban, bankAccount, paymentCard
  }

  let kind: Kind
  /// It without what makes two writings of it differ: small letters, digits without spaces.
  let value: String
}

extension PersonalDetail.Kind {
  /// What a person calls it, after "the".
  var noun: String {
    switch self {
    case .email: "e-mail address"
    case .telephone: "telephone number"
    case .nationalInsurance: "National Insurance number"
    case .iban: "bank account number (IBAN)"
    case .bankAccount: "sort code and account number"
    case .paymentCard: "number of a payment card"
    }
  }
}

extension PersonalDetail {
  /// As much of it as lets somebody find it who may see the file. It must not stand whole in the log of a build.
  var masked: String {
    switch kind {
    case .email:
      let parts = value.split(separator: "@", maxSplits: 1)
      return "\(value.prefix(1))…@\(parts.last ?? "")"
    case .telephone: return "\(value.prefix(3))…\(value.suffix(2))"
    case .nationalInsurance: return "\(value.prefix(2).uppercased())…\(value.suffix(1).uppercased())"
    case .iban: return "\(value.prefix(4).uppercased())…"
    case .bankAccount, .paymentCard: return "…\(value.suffix(2))"
    }
  }
}

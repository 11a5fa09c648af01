import Markdown

extension [SupplierSighting] {
  /// The last part of each one's address, in the same order; no two are the same.
  var slugs: [String] {
    let oldestFirst = indices.sorted { left, right in
      switch (self[left].firstDay, self[right].firstDay) {
      case (let leftDay?, let rightDay?) where leftDay != rightDay: leftDay < rightDay
      case (.some, nil): true
      case (nil, .some): false
      default: self[left].name < self[right].name
      }
    }
    var taken: Set<String> = []
    var slugs = [String](repeating: "", count: count)
    for index in oldestFirst {
      let name = self[index].name
      let plain = Slug(name, limit: Self.longestSlug).text
      let isFree = !plain.isEmpty && taken.insert(plain).inserted
      slugs[index] = isFree ? plain : [plain, name.fingerprint].filter { !$0.isEmpty }.joined(separator: "-")
    }
    return slugs
  }

  /// In bytes: long enough for the names of companies, short enough to be quoted.
  private static var longestSlug: Int { 80 }
}

extension String {
  /// Eight hexadecimal digits that the same text always has: its FNV-1a hash of 32 bits.
  ///
  /// Swift's own hashes differ from run to run, and an address must not. The hash is no secret and guards nothing, so
  /// that the simplest one will do.
  fileprivate var fingerprint: String {
    let hash = utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

import Diagnostics
import Records
import TypedYAML

extension MappingReader {
  /// The days on which the time to answer a request for information runs: by whose bank holidays, and which days the office
  /// adds to those that follow from rules.
  mutating func workingDays() -> WorkingDays {
    group("working-days") { reader in
      let region = reader.choice("region", of: BankHolidays.Region.self) ?? .englandAndWales
      let added = reader.dates("bank-holidays")
      return WorkingDays(BankHolidays(of: region, adding: Set(added)))
    } ?? WorkingDays()
  }
}

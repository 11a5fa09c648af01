import Records
import Search

/// The form by which readers find single payments, and the table for what they find. A script fills both in.
struct PaymentFilterContext: TemplateContext {
  let spendHref: String
  let years: [PaymentFilterYearContext]
  let allYears: String
  var table: String
  let money: String
  let negativeMoney: String
  let counts: [CountFormContext]
  let found: String
  let noCategory: String
  let individual: String
  let creditNote: String
  let near: String
  let printed: String
  let noAmount: String
  let lessThanFrom: String
  let ignored: String
  let columns: String

  static let variables = TemplateVariables<Self>(
    "Filter of payments",
    "The form by which single payments are found, in the browser. Names in braces are filled in by the script.",
    [
      .text("spend-href", "The address of the page of payments.") { $0.spendHref },
      .list("years", "The financial years, newest first.") { $0.years },
      .text("all-years", "The span of all these years in words.") { $0.allYears },
      .html("table", "The table for the payments, without rows.") { $0.table },
      .text("money", "An amount, with `{amount}` for its digits.") { $0.money },
      .text("negative-money", "The same for money that came back.") { $0.negativeMoney },
      .list("counts", "How many payments there are, in words, in every form that the language has.") { $0.counts },
      .text("found", "What was found, with `{payments}`, `{years}` and `{amount}` in it.") { $0.found },
      .text("no-category", "What stands for payments without a category.") { $0.noCategory },
      .text("individual", "What stands for persons whose names are not published.") { $0.individual },
      .text("credit-note", "What stands beside money that came back.") { $0.creditNote },
      .text("near", "What was taken for a word that no payment says, with `{typed}` and `{found}` in it.") { $0.near },
      .text("printed", "How many of the payments found a sheet of paper has, with `{shown}` and `{all}` in it.") {
        $0.printed
      },
      .text("no-amount", "That an amount cannot be understood, with `{typed}` in it.") { $0.noAmount },
      .text("less-than-from", "That the second amount is less than the first, with `{from}` in it.") {
        $0.lessThanFrom
      },
      .text("ignored", "Words that help nobody to find anything, with spaces between them.") { $0.ignored },
      .text("columns", "The columns of the file of what was found, with spaces between them.") { $0.columns },
    ])
}

/// A financial year whose payments can be filtered.
struct PaymentFilterYearContext: TemplateContext {
  let name: String
  let label: String
  let href: String

  static let variables = TemplateVariables<Self>(
    "Year of filtered payments", "A financial year whose payments can be filtered.",
    [
      .text("name", "The year as addresses have it, such as `2016-17`.") { $0.name },
      .text("label", "The year in words.") { $0.label },
      .text("payments-href", "The address of the file that holds its payments.") { $0.href },
    ])
}

/// How a number of things is said, in one of the plural forms of the language.
struct CountFormContext: TemplateContext {
  let form: PluralForm
  let text: String

  static let variables = TemplateVariables<Self>(
    "Plural form", "How a number of things is said, in one of the plural forms of the language.",
    [
      .text("form", "The form, as the Unicode Common Locale Data Repository calls it, such as `one`.") {
        $0.form.rawValue
      },
      .text("text", "The words, with `{count}` for the number.") { $0.text },
    ])
}

extension SiteEdition {
  /// The filter of all payments.
  var paymentFilter: PaymentFilterContext {
    var table = paymentTable([], caption: words[.paymentsFound])
    table.tools = .none
    return PaymentFilterContext(
      spendHref: addresses.href(addresses.spend),
      years: catalogue.spending.years.map { spent in
        PaymentFilterYearContext(
          name: spent.year.text, label: words.financialYear(spent.year),
          href: addresses.href(addresses.filteredPayments(spent.year)))
      },
      allYears: span(of: catalogue.spending.years.map(\.year)), table: table.html,
      money: words.phrase(.money, ["amount": "{amount}"]),
      negativeMoney: words.phrase(.negativeMoney, ["amount": "{amount}"]),
      counts: words.forms(WordKey.paymentCount),
      found: words.phrase(.paymentsFoundInAll, ["payments": "{payments}", "years": "{years}", "amount": "{amount}"]),
      noCategory: words[.noCategory], individual: words[.individual], creditNote: words[.creditNote],
      near: words.phrase(.paymentsSayNearly, ["typed": "{typed}", "found": "{found}"]),
      printed: words.phrase(.paymentsPrinted, ["shown": "{shown}", "all": "{all}"]),
      noAmount: words.phrase(.amountNotUnderstood, ["typed": "{typed}"]),
      lessThanFrom: words.phrase(.amountLessThanFrom, ["from": "{from}"]),
      ignored: IgnoredWords.words(language: words.language).joined(separator: " "),
      columns: FilteredPayments.columns.map(\.name).joined(separator: " "))
  }

  private func span(of years: [FinancialYear]) -> String {
    guard let first = years.min(), let last = years.max() else { return "" }
    return words.phrase(.yearsFromTo, ["start": String(first.start), "end": String(last.start + 1)])
  }
}

extension Words {
  /// Every form of a counted phrase, with the place for the number left as it is.
  fileprivate func forms(_ key: (PluralForm) -> WordKey) -> [CountFormContext] {
    PluralForm.allCases.compactMap { form in
      phrases[key(form).name].map { _ in CountFormContext(form: form, text: phrase(key(form), ["count": "{count}"])) }
    }
  }
}

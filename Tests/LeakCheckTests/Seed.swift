import Testing

@testable import LeakCheck

/// A leak that was put into a file, and what must be found of it.
struct Seed: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let text: String
  let kind: PersonalDetail.Kind
  let value: String

  init(_ name: String, in path: String, _ text: String, _ kind: PersonalDetail.Kind, _ value: String) {
    self.name = name
    self.path = path
    self.text = text
    self.kind = kind
    self.value = value
  }

  var testDescription: String { name }

  /// Details of people in every format that the program writes or copies, plain and disguised.
  static let all: [Seed] = [
    Seed(
      "sort code and account, shortened", in: "/a/", "<p>Sort 20-00-01 Acc 55779912</p>", .bankAccount,
      "20000155779912"),
    Seed(
      "account before an undivided sort code", in: "/a/", "<p>Account: 55779912 Sort: 200001</p>", .bankAccount,
      "55779912"),
    // E-mail addresses
    Seed(
      "email in a paragraph", in: "/a/", "<p>Write to jane.doe@midshire.police.uk today.</p>", .email,
      "jane.doe@midshire.police.uk"),
    Seed(
      "email as a link", in: "/a/", "<a href=\"mailto:jane.doe@midshire.police.uk\">Write</a>", .email,
      "jane.doe@midshire.police.uk"),
    Seed(
      "email, percent-encoded", in: "/a/", "<a href='mailto:jane%2Edoe%40midshire.police.uk?subject=Hi'>Write</a>",
      .email, "jane.doe@midshire.police.uk"),
    Seed(
      "email by a decimal entity", in: "/a/", "<p>jane&#64;midshire.police.uk</p>", .email, "jane@midshire.police.uk"),
    Seed(
      "email by a hexadecimal entity", in: "/a/", "<p>jane&#x40;midshire.police.uk</p>", .email,
      "jane@midshire.police.uk"),
    Seed(
      "email by a named entity", in: "/a/", "<p>jane&commat;midshire&period;police&period;uk</p>", .email,
      "jane@midshire.police.uk"),
    Seed(
      "email, every letter an entity", in: "/a/", "<p>&#106;&#97;&#110;&#101;&#64;&#97;&#46;&#117;&#107;</p>", .email,
      "jane@a.uk"),
    Seed("email with tags within", in: "/a/", "<p>jane<b>@</b>midshire<i>.</i>uk</p>", .email, "jane@midshire.uk"),
    Seed("email with a comment within", in: "/a/", "<p>jane@<!-- x -->midshire.uk</p>", .email, "jane@midshire.uk"),
    Seed(
      "email with a soft hyphen", in: "/a/", "<p>jane.doe@mid&shy;shire.uk and more</p>", .email, "jane.doe@midshire.uk"
    ),
    Seed(
      "email with a zero-width space", in: "/a/", "<p>jane\u{200B}@\u{200B}midshire.uk</p>", .email, "jane@midshire.uk"),
    Seed("email with a full-width sign", in: "/a/", "<p>jane＠midshire.uk</p>", .email, "jane@midshire.uk"),
    Seed(
      "email with the sign in square brackets", in: "/a/", "<p>jane [at] midshire.uk</p>", .email, "jane@midshire.uk"),
    Seed(
      "email with sign and dot in round brackets", in: "/a/", "<p>jane(at)midshire(dot)uk</p>", .email,
      "jane@midshire.uk"),
    Seed(
      "email with its dots written out", in: "/a/", "<p>jane [at] midshire dot police dot uk now</p>", .email,
      "jane@midshire.police.uk"),
    Seed(
      "email in a description", in: "/a/", "<meta name=\"description\" content=\"By jane@midshire.uk\">", .email,
      "jane@midshire.uk"),
    Seed("email in a comment", in: "/a/", "<!-- ask jane@midshire.uk -->", .email, "jane@midshire.uk"),
    Seed(
      "email in structured facts", in: "/a/",
      "<script type=\"application/ld+json\">{\"email\":\"jane\\u0040midshire.uk\"}</script>", .email, "jane@midshire.uk"
    ),
    Seed("email in JSON", in: "/a.json", "[{\"by\":\"jane@midshire.uk\"}]", .email, "jane@midshire.uk"),
    Seed("email in JSON, escaped", in: "/a.json", "[{\"by\":\"jane\\u0040midshire.uk\"}]", .email, "jane@midshire.uk"),
    Seed("email in a table", in: "/a.csv", "Title,By\r\nCars,jane@midshire.uk\r\n", .email, "jane@midshire.uk"),
    Seed(
      "email in a cell with an entity", in: "/a.csv", "Title,By\nCars,\"Jane &lt;jane&#64;midshire.uk&gt;\"\n", .email,
      "jane@midshire.uk"),
    Seed(
      "email in a feed", in: "/feed.xml", "<entry><summary>Ask jane@midshire.uk</summary></entry>", .email,
      "jane@midshire.uk"),
    Seed(
      "email in a feed's page", in: "/feed.xml",
      "<content type=\"html\">&lt;p&gt;jane&lt;b&gt;@&lt;/b&gt;midshire.uk&lt;/p&gt;</content>", .email,
      "jane@midshire.uk"),
    Seed(
      "email in a feed's link", in: "/feed.xml",
      "<content>&lt;a href=\"mailto:jane%40midshire.uk\"&gt;Ask&lt;/a&gt;</content>", .email, "jane@midshire.uk"),
    Seed(
      "email in a calendar", in: "/a.ics", "BEGIN:VEVENT\r\nORGANIZER:mailto:jane@midshire.uk\r\n", .email,
      "jane@midshire.uk"),
    Seed(
      "email on a folded line", in: "/a.ics", "DESCRIPTION:Ask jane@mid\r\n shire.uk for more\r\n", .email,
      "jane@midshire.uk"),
    Seed(
      "email in a picture's text", in: "/a.svg", "<svg><text>jane<tspan>@midshire.uk</tspan></text></svg>", .email,
      "jane@midshire.uk"),
    Seed(
      "email in a picture's title", in: "/a.svg", "<svg><title>By jane@midshire.uk</title></svg>", .email,
      "jane@midshire.uk"),
    Seed("email in plain text", in: "/minutes.txt", "Present: Jane\n(jane@midshire.uk)\n", .email, "jane@midshire.uk"),
    Seed("email with spaces", in: "/a/", "<p>Ask jane.doe @ midshire.uk now</p>", .email, "jane.doe@midshire.uk"),
    Seed("email across a line end", in: "/a/", "<p>Ask jane.doe@\nmidshire.uk now</p>", .email, "jane.doe@midshire.uk"),
    Seed("email with bracketed signs", in: "/a/", "<p>jane[@]midshire[.]uk</p>", .email, "jane@midshire.uk"),
    Seed(
      "email with words for sign and dot", in: "/a/", "<p>jane at midshire dot org</p>", .email, "jane@midshire.org"),
    Seed(
      "email with all its dots as words", in: "/a.txt", "Ask jane dot doe at midshire dot police dot uk, please.",
      .email,
      "jane.doe@midshire.police.uk"),
    Seed(
      "email with spaced brackets", in: "/a/", "<p>jane (at) midshire (dot) org</p>", .email, "jane@midshire.org"),
    Seed("email in pointed brackets", in: "/a/", "<p>jane &lt;at&gt; midshire.org</p>", .email, "jane@midshire.org"),
    Seed("email in braces", in: "/a/", "<p>jane{at}midshire{dot}org</p>", .email, "jane@midshire.org"),
    Seed("email in spaced braces", in: "/a.csv", "By\njane {at} midshire.org\n", .email, "jane@midshire.org"),
    Seed("email with the sign in brackets", in: "/a/", "<p>jane [@] midshire.org</p>", .email, "jane@midshire.org"),
    Seed("email with the sign in round brackets", in: "/a/", "<p>jane(@)midshire.org</p>", .email, "jane@midshire.org"),
    // Telephone numbers
    Seed("telephone in a paragraph", in: "/a/", "<p>Call 0121 496 0000 now.</p>", .telephone, "01214960000"),
    Seed("mobile telephone in one", in: "/a/", "<td>07700900123</td>", .telephone, "07700900123"),
    Seed("mobile telephone in two", in: "/a/", "<p>07700 900123</p>", .telephone, "07700900123"),
    Seed("telephone with hyphens", in: "/a/", "<p>0121-496-0000</p>", .telephone, "01214960000"),
    Seed("telephone with a bracket", in: "/a/", "<p>(0121) 496 0000</p>", .telephone, "01214960000"),
    Seed("telephone with underscores", in: "/a/", "<p>07700_900136</p>", .telephone, "07700900136"),
    Seed("telephone with two underscores", in: "/a/", "<p>0121_496_0000</p>", .telephone, "01214960000"),
    Seed("telephone with dots", in: "/a/", "<p>Tel.: 0121.496.0000</p>", .telephone, "01214960000"),
    Seed("telephone from abroad", in: "/a/", "<p>+44 121 496 0000</p>", .telephone, "01214960000"),
    Seed("telephone from abroad with a zero", in: "/a/", "<p>+44 (0)121 496 0000</p>", .telephone, "01214960000"),
    Seed("telephone from abroad by zeros", in: "/a/", "<p>0044 7700 900123</p>", .telephone, "07700900123"),
    Seed("telephone of ten digits", in: "/a/", "<p>Tel: 0169772345</p>", .telephone, "0169772345"),
    Seed(
      "telephone with a tag within", in: "/a/", "<p>0121<span> </span>496 <b>0000</b></p>", .telephone, "01214960000"),
    Seed("telephone with hard spaces", in: "/a/", "<p>0121&nbsp;496\u{2009}0000</p>", .telephone, "01214960000"),
    Seed("telephone across a line end", in: "/a/", "<p>call 0121\n496 0000</p>", .telephone, "01214960000"),
    Seed("telephone by entities", in: "/a/", "<p>&#48;121 496 0000</p>", .telephone, "01214960000"),
    Seed("telephone as a link", in: "/a/", "<a href=\"tel:+441214960000\">Call</a>", .telephone, "01214960000"),
    Seed("telephone in a table", in: "/a.csv", "Supplier,Phone\nAnytown,01632960123\n", .telephone, "01632960123"),
    Seed("telephone in JSON", in: "/a.json", "{\"tel\":\"020 7946 0018\"}", .telephone, "02079460018"),
    Seed("telephone in plain text", in: "/a.txt", "Mobile 07700 900 321.", .telephone, "07700900321"),
    Seed("telephone in a feed", in: "/feed.xml", "<title>Ring 0808 157 0192</title>", .telephone, "08081570192"),
    Seed("telephone behind a full stop", in: "/a/", "<p>Tel.01632960123</p>", .telephone, "01632960123"),
    Seed("telephone behind a hyphen", in: "/a/", "<p>Mobile-07700 900123</p>", .telephone, "07700900123"),
    Seed("telephone with a zero in brackets", in: "/a/", "<p>(0)7700 900123</p>", .telephone, "07700900123"),
    Seed("telephone with an extension", in: "/a/", "<p>01632 960123x45</p>", .telephone, "01632960123"),
    Seed("telephone with the country's code alone", in: "/a/", "<p>44 7700 900103</p>", .telephone, "07700900103"),
    Seed("the same in three groups", in: "/a/", "<p>44 7700 900 103</p>", .telephone, "07700900103"),
    Seed("the same, said to be one", in: "/a/", "<p>Phone: 441632960103</p>", .telephone, "01632960103"),
    Seed("the same with zeros", in: "/a/", "<p>00447700900103</p>", .telephone, "07700900103"),
    Seed("the same as a link", in: "/a/", "<a href=\"tel:447700900103\">Call</a>", .telephone, "07700900103"),
    Seed(
      "telephone as a link in its own groups", in: "/a/", "<a href='tel:07700-900103'>Call</a>", .telephone,
      "07700900103"),
    Seed(
      "telephone in the link of a messenger", in: "/a/", "<a href=\"https://wa.me/447700900103\">Chat</a>", .telephone,
      "07700900103"),
    Seed(
      "telephone in the query of a messenger", in: "/a/",
      "<a href=\"https://api.whatsapp.com/send?phone=447700900103\">Chat</a>", .telephone, "07700900103"),
    Seed("telephone without its zero", in: "/a/", "<p>Mobile 7700 900103</p>", .telephone, "07700900103"),
    Seed("the same in one", in: "/a.json", "{\"phone\":7700900103}", .telephone, "07700900103"),
    Seed("telephone with a stroke", in: "/a/", "<p>07700/900103</p>", .telephone, "07700900103"),
    Seed("telephone with a stroke and a space", in: "/a.txt", "01632/960 103", .telephone, "01632960103"),
    Seed(
      "telephone beside an invoice", in: "/a/", "<p>Ring about this invoice on 07700900103.</p>", .telephone,
      "07700900103"),
    Seed(
      "telephone beside a column of references", in: "/a.csv", "Invoice number,Phone\n01632960125,07700900103\n",
      .telephone, "07700900103"),
    // National Insurance numbers
    Seed("National Insurance number", in: "/a/", "<p>NI: AB123456C</p>", .nationalInsurance, "ab123456c"),
    Seed("National Insurance number in pairs", in: "/a/", "<p>AB 12 34 56 C.</p>", .nationalInsurance, "ab123456c"),
    Seed("National Insurance number, small letters", in: "/a.txt", "ni ab123456c", .nationalInsurance, "ab123456c"),
    Seed(
      "National Insurance number in a table", in: "/a.csv", "Name,NI\nX,JG103759A\n", .nationalInsurance, "jg103759a"),
    Seed(
      "National Insurance number with a tag within", in: "/a/", "<p>JG <b>10</b> 37 59 A</p>", .nationalInsurance,
      "jg103759a"),
    Seed(
      "National Insurance number with hyphens", in: "/a/", "<p>JG-10-37-59-A</p>", .nationalInsurance, "jg103759a"),
    Seed("National Insurance number with dots", in: "/a/", "<p>JG.10.37.59.A</p>", .nationalInsurance, "jg103759a"),
    // Bank details
    Seed("IBAN", in: "/a/", "<p>GB29NWBK60161331926819</p>", .iban, "gb29nwbk60161331926819"),
    Seed("IBAN in groups", in: "/a/", "<p>GB29 NWBK 6016 1331 9268 19</p>", .iban, "gb29nwbk60161331926819"),
    Seed("IBAN with hyphens", in: "/a/", "<p>GB29-NWBK-6016-1331-9268-19</p>", .iban, "gb29nwbk60161331926819"),
    Seed(
      "IBAN of another country", in: "/a.csv", "Payee,Account\nX,DE89370400440532013000\n", .iban,
      "de89370400440532013000"),
    Seed(
      "sort code and account", in: "/a/", "<p>Sort code 20-00-00, account number 55779911</p>", .bankAccount,
      "20000055779911"),
    Seed(
      "sort code with spaces", in: "/a.txt", "Sort code: 20 00 00\nAccount no: 55779911\n", .bankAccount,
      "20000055779911"),
    Seed(
      "sort code and account in a table", in: "/a.csv", "Payee,Where\nX,60-83-71,55779911\n", .bankAccount,
      "60837155779911"),
    Seed(
      "sort code and account side by side", in: "/a/", "<p>60-83-71 55779911</p>", .bankAccount, "60837155779911"),
    Seed(
      "sort code like a day", in: "/a/", "<p>Sort 20-10-05 A/C 55779911</p>", .bankAccount, "20100555779911"),
    Seed(
      "sort code in one", in: "/a/", "<p>Sort code 608371, account 55779911</p>", .bankAccount, "60837155779911"),
    Seed("sort code alone", in: "/a/", "<p>Our sort code 10-34-56 is new.</p>", .bankAccount, "103456"),
    Seed("sort code alone and in one", in: "/a.csv", "Note\nSort code: 103456\n", .bankAccount, "103456"),
    Seed("sort code with dots", in: "/a/", "<p>Sort code 10.34.56, a/c 55779911</p>", .bankAccount, "10345655779911"),
    Seed("account number by its name", in: "/a/", "<p>Account number: 55779911</p>", .bankAccount, "55779911"),
    Seed("payment card", in: "/a/", "<p>4111 1111 1111 1111</p>", .paymentCard, "4111111111111111"),
    Seed(
      "payment card with hyphens", in: "/a.json", "{\"card\":\"5500-0000-0000-0004\"}", .paymentCard, "5500000000000004"
    ),
    Seed("payment card of fifteen digits", in: "/a.csv", "Card\n3782 822463 10005\n", .paymentCard, "378282246310005"),
    Seed("payment card in one", in: "/a/", "<p>Paid with 4111111111111111.</p>", .paymentCard, "4111111111111111"),
    Seed("payment card in a cell", in: "/a.csv", "Card\n5500000000000004\n", .paymentCard, "5500000000000004"),
    Seed(
      "payment card of fifteen digits in one", in: "/a.json", "{\"card\":\"378282246310005\"}", .paymentCard,
      "378282246310005"),
  ]
}

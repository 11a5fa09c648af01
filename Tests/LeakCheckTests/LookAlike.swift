import Testing

/// What looks like a detail of somebody to a machine, and is none.
struct LookAlike: Sendable, CustomTestStringConvertible {
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  var testDescription: String { text }

  static let all: [LookAlike] = [
    LookAlike("/a/", "<p>WMPCC 012/2013 of 04/07/2013</p>"),
    LookAlike("/a/", "<time datetime=\"2013-07-04T10:11:12Z\">4 July 2013</time>"),
    LookAlike("/a/", "<p>£07,123,456.78 and £1,021,496,000.00</p>"),
    LookAlike("/a/", "<p>spend_07700_900136, 07_2024_12345, 01_02_2024_123 and 07700_900136_a</p>"),
    LookAlike("/a/", "<p>Company number 07123456, charity 1234567</p>"),
    LookAlike("/a/", "<p>Company 99999013 was formed on 12-05-13.</p>"),
    LookAlike("/a.csv", "Reference,Company,Start\nPCC-C-2020-01,99999029,01-04-20\n"),
    LookAlike("/a.csv", "Transaction,Amount\nINV-07700900123,120.00\n"),
    LookAlike("/a.csv", "Transaction,Amount\n0169772345,120.00\n"),
    LookAlike("/a.csv", "CPV\n72222300-0\n34114200-1\n"),
    LookAlike("/a.json", "{\"ocid\":\"ocds-b5fd17-0121-496-0000\"}"),
    LookAlike("/a.json", "{\"value\":4111111111111111,\"total\":5500000000000004}"),
    LookAlike("/a.json", "{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\"}"),
    LookAlike("/a/", "<link href=\"/assets/site.ab123456c.css\" rel=\"stylesheet\">"),
    LookAlike("/a/", "<img src=\"/pictures/crest@2x.png\" alt=\"\">"),
    LookAlike("/assets/site.css", "@media print{.a{margin:01px}}@import url(x.css)"),
    LookAlike("/a/", "<a href=\"https://social.example/@pcc.office\">Follow</a>"),
    LookAlike("/a/", "<a href=\"https://site.example/07700900123/x?id=01632960123\">Page</a>"),
    LookAlike("/a/", "<p>Meet at office dot com at ten</p>"),
    LookAlike("/a/", "<p>Officers (at present) number 120.</p>"),
    LookAlike("/a/", "<p>The years 2013 2014 2015 2016 and 0.0712345678</p>"),
    LookAlike("/a/", "<td>0121</td><td>4960000</td>"),
    LookAlike("/a.csv", "A,B\n0121,4960000\n07700,900123\n"),
    LookAlike("/a.csv", "A\n0121\n4960000\n"),
    LookAlike("/a/", "<p>Version 01.02.03, ISBN 978-0-12-345678-9, ISSN 0307-0123</p>"),
    LookAlike("/a/", "<p>BG123456C, GB123456A, QQ123456C, AB123456E and DA123456A</p>"),
    LookAlike("/a/", "<p>Contract AB12345678 and WM-AB123456C</p>"),
    LookAlike("/a/", "<p>GB29NWBK60161331926818 has a slip in it</p>"),
    LookAlike("/a/", "<p>4111 1111 1111 1112 has a slip in it</p>"),
    LookAlike("/a/", "<p>In 2019 2020 2021 2022 spending rose</p>"),
    LookAlike("/a/", "<p>On 01-04-20 the bank rate changed.</p>"),
    LookAlike("/a.ics", "BEGIN:VEVENT\r\nUID:pcc-c-2020-01@records.example\r\nDTSTAMP:20260701T000000Z\r\n"),
    LookAlike("/a/", "<p>UPRN 100071428503, MPAN 0312345678901234</p>"),
    LookAlike("/a/", "<p>Grid reference SP 06 86 and postcode B4 6NQ</p>"),
    LookAlike(
      "/sitemap.xml", "<loc>https://records.example/decisions/2013/012-2013/</loc><lastmod>2013-07-04</lastmod>"),
    LookAlike("/feed.xml", "<id>tag:records.example,2013:WMPCC-012-2013</id>"),
    LookAlike("/a/", "<p>See rule 20-22-24 on page 1234567 of 12345678-9</p>"),
    LookAlike("/a.svg", "<svg viewBox=\"0 0 440 120\"><path d=\"M 01 02 L 07 12 20 30 44 21\"/></svg>"),
    LookAlike("/a/", "<p>Find a Tender notices 012345-2025 and 2025/S 000-012345</p>"),
    LookAlike("/a/", "<p>Join us @ example.org, or meet @ example.org</p>"),
    LookAlike("/a/", "<p>Contract SW-201512-A, and hotel-01632960123</p>"),
    LookAlike("/a/", "<p>Between 07:00 and 08:30, 01/02/2014 to 03/04/2015</p>"),
    LookAlike("/a/", "<p>Invoice number 01632960125, invoice 07700900125, PO no. 01632960126</p>"),
    LookAlike("/a/", "<dl><dt>Invoice number</dt><dd>01632960125</dd></dl>"),
    LookAlike("/a/", "<tr><th>Transaction reference</th><td>01632960125</td></tr>"),
    LookAlike("/a.json", "{\"TransactionReference\":\"01632960125\",\"invoice_no\":\"4111111111111111\"}"),
    LookAlike("/a.csv", "Supplier,Invoice number,Amount\n\"Cars, vans\",01632960125,120.00\nVans,07700900125,1.00\n"),
    LookAlike("/a.csv", "Supplier;TransactionNumber\r\nCars;4111111111111111\r\nVans;01632960125\r\n"),
    LookAlike("/a.csv", "Company number\tWhere\n01632960125\tAnytown\n"),
    LookAlike("/a/", "<p>Orders 10-34-56 to 10-34-99, see also 12345678</p>"),
    LookAlike("/a/", "<p>Reference 60-83-71 12345678</p>"),
    LookAlike("/a.csv", "From,To\n12-31-20,12345678\n"),
    LookAlike("/a/", "<p>Title number AB123456, TITLE AB123456 AND TITLE WM654321</p>"),
    LookAlike("/a/", "<p>Companies SC123456, NI612345, OC301234 and 07123456</p>"),
    LookAlike("/a/", "<p>VAT GB 123 4567 82, GB123456782 and GB 999 9999 73 001</p>"),
    LookAlike("/a/", "<p>Charity 1089464, SC012345 and 207713-1</p>"),
    LookAlike("/a/", "<p>CPV 72222300-0 and 34114200-1; UPRN 010008051111, USRN 04410123</p>"),
    LookAlike("/a/", "<p>ocds-h6vhtk-04a1b2 and ocds-b5fd17-44-7700-900103</p>"),
    LookAlike("/a/", "<p>ISBN 9780141036144, ISBN-10 0141036141, ISBN 0 14 103614 4</p>"),
    LookAlike("/a/", "<p>Notices 2025/S 000-012345 and 2021/S 212-556613; FTS 004412-2025</p>"),
    LookAlike("/a/", "<p>From B4 6NQ to WS1 1TP, and DY1 1HF 01 02</p>"),
    LookAlike("/a.txt", "44 12 34 56 78 90\n44 120 496 1000 and 44 2014 2015 2016"),
    LookAlike("/a/", "<p>Article 4412345678901 and tracking 441234567890</p>"),
    LookAlike("/a/", "<p>Decision 01234/2013 and 07123/567/2014</p>"),
    LookAlike("/a/", "<p>Available at www dot midshire dot uk; we arrived at polka dot dresses</p>"),
    LookAlike("/a/", "<p>The panel {at} last (at Mid dot shire) met</p>"),
    LookAlike("/a/", "<p>A code 103456, sort of; 10.34.56 and rule 10/34/56</p>"),
    LookAlike("/a/", "<p>Serial number 4111111111111111, 1234567890123452 and 9999999999999995</p>"),
    LookAlike("/a/", "<a href=\"https://video.example/4111111111111111?v=5500000000000004\">Film</a>"),
    LookAlike("/a.svg", "<path d=\"M4.4111111111111111 12.5500000000000004\"/>"),
    LookAlike("/a/", "<p>Clause AB.12.34 and AB.12.34.56.78</p>"),
    LookAlike("/a.csv", "Paid,Supplier,Transaction\n01/04/20,Anytown Bank plc,12345678\n"),
    LookAlike("/a.csv", "Paid,Supplier,Number\n01-04-20,Anytown Bank plc,12345678\n01.04.20,Bank,12345678\n"),
    LookAlike("/a.txt", "Months 01 02 03 04 05 06, inv. 01632960125, periods 03 04 05 06 07"),
    LookAlike("/a/", "<p>Between 7112 345 678 and 7700900103 units; 7 of 70 in 2020 2021</p>"),
    LookAlike("/a/", "<p>x &lt; at y.org and a < b@</p>"),
  ]
}

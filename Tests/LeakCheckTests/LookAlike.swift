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
  ]
}

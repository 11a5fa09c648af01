import StaticSite

extension SiteEdition {
  /// The way from the home page to a page as schema.org describes it; `nil` where the page shows no such way.
  func breadcrumbDescription(of head: PageHead) -> JSONText? {
    guard !head.breadcrumbs.isEmpty else { return nil }
    let above = head.breadcrumbs.map { (name: $0.label, address: addresses.absolute(href: $0.href)) }
    let all = above + [(name: head.title, address: addresses.absolute(head.path))]
    return JSONText(object: [
      "@context": JSONText("https://schema.org"), "@type": JSONText("BreadcrumbList"),
      "itemListElement": JSONText(
        list: all.enumerated().map { index, item in
          JSONText(object: [
            "@type": JSONText("ListItem"), "position": JSONText(number: String(index + 1)),
            "name": JSONText(item.name), "item": JSONText(item.address),
          ])
        }),
    ])
  }
}

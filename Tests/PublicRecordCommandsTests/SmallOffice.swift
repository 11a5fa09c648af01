import Foundation
import SystemPackage
import TestSupport

/// A small office in a folder of its own: a configuration, some records and the repository's templates.
struct SmallOffice {
  let folder: TemporaryFolder
  var program: Program

  private static let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()

  /// A scheme with an item for each class of information and each paragraph of the Order.
  static let scheme = """
    items:
      - {id: office, title: The office, class: who-we-are, page: /, frequency: on-change}
      - id: money
        title: What we spend
        class: what-we-spend
        order: [3(a), 3(b), 3(c), 3(d), 3(e), 3(f), 3(g), 3(h), 4(b), 4(c)-(d)]
        page: /
        frequency: on-change
      - {id: aims, title: What we aim at, class: priorities, order: [7A, 7B, 7C], page: /, frequency: on-change}
      - id: decisions
        title: What we decide
        class: how-we-decide
        order: [5(a), 5(b), 5(c), 5(d)]
        page: /
        frequency: on-change
      - {id: rules, title: How we work, class: policies, page: /, frequency: on-change}
      - {id: lists, title: Registers, class: lists-and-registers, page: /, frequency: on-change}
      - {id: services, title: Services, class: services, not-held: We offer none.}

    """

  /// An office with some records by their paths below `content`.
  ///
  /// - Parameter scheme: its publication scheme, where that is not among the records.
  init(_ records: FileTree = [:], scheme: String? = Self.scheme) throws {
    var tree: FileTree = [
      "content/site.yaml": """
      office: {name: Office of the Police and Crime Commissioner for Midshire}
      base-url: https://records.example/midshire
      language: en
      default-organisation: pcc
      organisations: [{id: pcc, name: Police and Crime Commissioner for Midshire}]
      priorities: [{id: local-policing, title: Local policing}]
      page-size: 5

      """,
      "templates": "-> " + Self.root.appending("templates").string,
    ]
    if let scheme { tree["content/publication-scheme.yaml"] = scheme }
    for (path, text) in records.texts { tree["content/" + path] = text }
    folder = try TemporaryFolder(tree)
    program = Program(folder: folder.path)
  }

  /// Writes a file below `content`.
  func write(_ path: String, _ text: String) throws {
    try FileTree([path: text]).write(to: folder.appending("content"))
  }

  /// A file below `content`.
  func content(_ path: String) throws -> String {
    try String(contentsOfFile: folder.appending("content/" + path).string, encoding: .utf8)
  }

  /// The published folder.
  func published() throws -> FileTree { try FileTree(of: folder.appending("public")) }

  /// A complete record.
  static func decision(
    _ number: Int, status: String = "approved", extra: String = "", text: String = "We agreed."
  ) -> String {
    """
    ---
    reference: MPCC \(number)/2024
    title: Decision number \(number)
    date: 2024-03-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)
    published: 2024-04-01
    decision-maker: Police and Crime Commissioner
    status: \(status)
    confidentiality: open
    interests: none
    priorities: [local-policing]
    \(extra)---
    ## Executive summary
    \(text)
    ## Decision
    Yes.
    ## Background
    It was asked for.
    ## Financial implications
    None.
    ## Legal implications
    None.
    ## Equality implications
    None.
    ## Public access to information
    Ask us.

    """.replacing("\(extra)---", with: extra.isEmpty ? "---" : extra + "\n---")
  }
}

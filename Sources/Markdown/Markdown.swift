import Diagnostics
public struct MarkdownDocument: Sendable, Equatable {
  public init(parsing source: ArraySlice<UInt8>, in file: String, startingAtLine: Int = 1, diagnostics: inout [Diagnostic]) { self = .empty }
  init() {}
  public var preamble = HTMLFragment()
  public var sections: [Section] = []
  public var outline: [OutlineEntry] = []
  public var links: [InternalLink] = []
  public var redactions: [Redaction] = []
  public static let empty = MarkdownDocument()
  public struct Section: Sendable, Equatable { public let heading: Heading; public let body: HTMLFragment }
  public struct Heading: Sendable, Equatable { public let title: String; public let titleHTML: String; public let anchor: String; public let location: SourceLocation }
}
public struct OutlineEntry: Sendable, Equatable { public let title: String; public let anchor: String; public let children: [OutlineEntry] }
public struct Redaction: Sendable, Equatable { public let exemption: String; public let location: SourceLocation }
public struct InternalLink: Sendable, Equatable { public let destination: LinkDestination; public let location: SourceLocation; public let isImage: Bool }
public enum LinkDestination: Sendable, Hashable { case decision(String), contract(String), policy(String), procurement(String), file(String, fragment: String?), address(String) }
public struct HTMLFragment: Sendable, Equatable {
  public func html(_ address: (LinkDestination) -> String?) -> String { "" }
  public var plainText: String { "" }
  public var isEmpty: Bool { true }
}

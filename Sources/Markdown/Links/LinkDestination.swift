/// What an internal link leads to, as the author names it. Only the catalogue knows its address.
public enum LinkDestination: Sendable, Hashable {
  /// A decision by its reference, from `decision:WMPCC 005/2013`.
  case decision(String)
  /// A contract by its reference, from `contract:…`.
  case contract(String)
  /// A policy by its short name, from `policy:…`.
  case policy(String)
  /// A procurement by its short name, from `procurement:…`.
  case procurement(String)
  /// A request for information by its reference, from `foi:…`.
  case informationRequest(String)
  /// Another file of the content by its path, relative to the document's own and percent-decoded, and an anchor in it.
  case file(String, fragment: String?)
  /// An address of the site, beginning with `/`, as it was written.
  case address(String)
}

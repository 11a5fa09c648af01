import Diagnostics
import FlyingFox
import Foundation
import StaticSite

/// Where the record of a page is, as the page says it that looks for its new address.
///
/// An address is made of titles and references, so it changes while they are written. The script of a page that is
/// gone sends where its record was, and is led to where the page is now.
struct FormerOrigin {
  let text: String
}

extension HTTPRequest {
  /// The origin of the page that asks, if it says so.
  var formerOrigin: FormerOrigin? {
    headers[HTTPHeader("Preview-Origin")]?.removingPercentEncoding.map(FormerOrigin.init)
  }
}

extension Site {
  /// The page of a record that had another address before.
  func page(from former: FormerOrigin?) -> SiteFile? {
    guard let former else { return nil }
    return files.first { file in
      file.path.isPage && SourceLocation(file: file.origin.file, line: file.origin.line).description == former.text
    }
  }
}

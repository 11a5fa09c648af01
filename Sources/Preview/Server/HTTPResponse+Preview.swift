import FlyingFox
import Foundation
import StaticSite

extension HTTPResponse {
  /// An answer that is never kept by the browser, and that no other site can take in.
  init(_ status: HTTPStatusCode, _ type: ContentType, _ body: HTTPBodySequence) {
    self.init(
      statusCode: status,
      headers: [
        .contentType: type.text, .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("Referrer-Policy"): "same-origin",
      ],
      body: body)
  }

  /// An answer that is there as a whole.
  init(_ status: HTTPStatusCode, _ type: ContentType, _ bytes: [UInt8]) {
    self.init(status, type, HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
  }

  /// A page of HTML, under a policy that lets it load nothing from elsewhere and run no script of its text.
  static func page(_ html: [UInt8], status: HTTPStatusCode = .ok) -> HTTPResponse {
    var response = HTTPResponse(status, .html, html)
    response.headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    return response
  }

  /// The way to another address of this preview.
  static func redirect(_ status: HTTPStatusCode, to address: String) -> HTTPResponse {
    var response = HTTPResponse(status, .text, Array("Go to \(address)\n".utf8))
    response.headers[.location] = address
    return response
  }

  /// A refusal in a few plain words.
  static func refusal(_ status: HTTPStatusCode, _ explanation: String) -> HTTPResponse {
    HTTPResponse(status, .text, Array((explanation + "\n").utf8))
  }

  /// The refusal of what is no request that can be answered. It ends the connection.
  static func refusal(of fault: MalformedRequest) -> HTTPResponse {
    var response: HTTPResponse =
      switch fault {
      case .unreadable: refusal(.badRequest, "The preview does not understand this request.")
      case .otherVersion: refusal(.httpVersionNotSupported, "The preview speaks HTTP/1.1 only.")
      case .tooLarge: refusal(.requestHeaderFieldsTooLarge, "This request is larger than a preview needs.")
      case .tooSlow: refusal(.requestTimeout, "This request did not come in time.")
      }
    response.headers[.connection] = "close"
    return response
  }

  /// Whether the answer goes on until the reader goes away.
  var isStream: Bool {
    guard case .httpBody(let body) = payload else { return false }
    return body.count == nil
  }

  /// The status line and the headers, as they are sent.
  var head: Data {
    var headers = headers
    if case .httpBody(let body) = payload {
      if let count = body.count { headers[.contentLength] = String(count) }
      if body.count == nil { headers[.transferEncoding] = "chunked" }
    }
    let lines = headers.map { "\($0.key.rawValue): \($0.value)\r\n" }.sorted().joined()
    return Data("HTTP/1.1 \(statusCode.code) \(statusCode.phrase)\r\n\(lines)\r\n".utf8)
  }
}

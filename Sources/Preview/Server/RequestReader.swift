import FlyingFox
import FlyingSocks

/// The requests of one connection, one after the other.
///
/// A request is a line and its headers and nothing more: a preview takes no forms and no files.
struct RequestReader {
  /// The most bytes of a request.
  static let sizeLimit = 16 << 10

  private let socket: AsyncSocket
  private let timeLimit: Duration
  private var bytes: [UInt8] = []

  init(_ socket: AsyncSocket, timeLimit: Duration) {
    self.socket = socket
    self.timeLimit = timeLimit
  }

  /// The next request, or `nil` when the reader has gone or is silent.
  mutating func next() async throws -> HTTPRequest? {
    var searched = 0
    let deadline = ContinuousClock.now + timeLimit
    while true {
      if let end = endOfHead(from: max(0, searched - 3)) {
        let head = bytes[..<end]
        defer { bytes.removeSubrange(...(end + 3)) }
        return try HTTPRequest(head: head)
      }
      guard bytes.count < Self.sizeLimit else { throw MalformedRequest.tooLarge }
      searched = bytes.count
      guard let piece = try await piece(before: deadline) else { return nil }
      bytes += piece
    }
  }

  private func piece(before deadline: ContinuousClock.Instant) async throws -> [UInt8]? {
    do {
      return try await within(ContinuousClock.now.duration(to: deadline)) { [socket] in
        try await socket.read(atMost: 4096)
      }
    } catch is TimeLimitExceeded {
      guard !bytes.isEmpty else { return nil }
      throw MalformedRequest.tooSlow
    } catch SocketError.disconnected {
      return nil
    }
  }

  /// Where the empty line begins that ends the headers.
  private func endOfHead(from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    return (start...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual("\r\n\r\n".utf8) }
  }
}

/// Why what came is not a request that can be answered.
enum MalformedRequest: Error {
  /// It is not what HTTP asks for.
  case unreadable
  /// It is of another version than HTTP/1.1.
  case otherVersion
  /// It has more bytes than a request needs.
  case tooLarge
  /// It did not come in time.
  case tooSlow
}

extension HTTPRequest {
  /// A request from its line and headers, without the empty line that ends them.
  init(head: ArraySlice<UInt8>) throws(MalformedRequest) {
    guard let text = String(validating: head, as: UTF8.self) else { throw .unreadable }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[1].utf8.first == UInt8(ascii: "/") else { throw .unreadable }
    guard words[2] == "HTTP/1.1" else { throw .otherVersion }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers = HTTPHeaders()
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].utf8.allSatisfy(\.isNameByte), colon > line.startIndex
      else { throw .unreadable }
      let value = line[line.index(after: colon)...]
      headers.addValue(String(value.trimmingBlanks), for: HTTPHeader(String(line[..<colon])))
    }
    self.init(
      method: HTTPMethod(String(words[0])), version: .http11,
      target: Target(path: String(target[0]), query: target.count == 2 ? String(target[1]) : ""), headers: headers,
      body: HTTPBodySequence())
  }

  /// Whether a body follows, which is never read.
  var announcesBody: Bool {
    headers[.transferEncoding] != nil || headers.values(for: .contentLength).contains { $0 != "0" }
  }

  /// Whether the reader wants no other answer on this connection.
  var asksToClose: Bool {
    headers[.connection]?.lowercased().split(separator: ",").contains { $0.trimmingBlanks == "close" } ?? false
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { self > 0x20 && self < 0x7F && self != UInt8(ascii: ":") }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}

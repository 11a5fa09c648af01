import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reader on the other end of a connection, who sends and reads bytes as they are.
struct Reader {
  private let socket: AsyncSocket
  private let port: UInt16
  private var bytes: [UInt8] = []

  init(port: UInt16) async throws {
    self.port = port
    socket = try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 60)
  }

  /// Sends bytes as they are.
  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  /// Asks for an address as a browser does.
  func ask(_ target: String, method: String = "GET", host: String? = nil, headers: [String] = []) async throws {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")"] + headers
    try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  /// The next answer, whole.
  mutating func answer(hasBody: Bool = true) async throws -> Answer {
    var answer = Answer(head: try await text(until: "\r\n\r\n"))
    guard hasBody else { return answer }
    if let length = answer["Content-Length"].flatMap(Int.init) {
      while bytes.count < length { try await readMore() }
      answer.body = String(decoding: bytes.prefix(length), as: UTF8.self)
      bytes.removeFirst(length)
    }
    return answer
  }

  /// The name of the next version of which a stream of events tells; what only keeps the stream open is passed over.
  mutating func version() async throws -> Substring {
    while true {
      let parts = try await piece().components(separatedBy: "data: ")
      if parts.count > 1, let name = parts.last?.split(separator: "\n").first { return name }
    }
  }

  /// The next piece of an answer that goes on.
  private mutating func piece() async throws -> String {
    let length = try await Int(text(until: "\r\n"), radix: 16) ?? 0
    while bytes.count < length + 2 { try await readMore() }
    defer { bytes.removeFirst(length + 2) }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }

  /// Whether the other end has closed the connection; waits until it sends or closes.
  mutating func isClosed() async -> Bool {
    do {
      try await readMore()
      return false
    } catch {
      return true
    }
  }

  func close() { try? socket.close() }

  private mutating func text(until end: String) async throws -> String {
    while true {
      if let range = Data(bytes).range(of: Data(end.utf8)) {
        defer { bytes.removeFirst(range.upperBound) }
        return String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      }
      try await readMore()
    }
  }

  private mutating func readMore() async throws { bytes += try await socket.read(atMost: 65_536) }
}

/// An answer as it came.
struct Answer {
  let status: Int
  let lines: [String]
  var body = ""

  init(head: String) {
    let all = head.components(separatedBy: "\r\n")
    status = all.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    lines = Array(all.dropFirst())
  }

  /// The value of a header.
  subscript(name: String) -> String? {
    lines.first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }
}

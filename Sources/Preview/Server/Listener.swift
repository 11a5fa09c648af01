import FlyingSocks
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the preview cannot listen.
public enum ListeningError: Error, Equatable {
  /// Another program, or another preview, has the port.
  case portTaken(UInt16)
  /// The port is one of those that only an administrator may use.
  case portNotAllowed(UInt16)
  /// The operating system said no.
  case system(String)
}

/// A loopback address that readers can connect to; closed when nobody holds it any more.
final class Listener: Sendable {
  /// Which of the two loopback addresses.
  enum Family {
    /// 127.0.0.1.
    case ip4
    /// ::1.
    case ip6
  }

  let socket: Socket
  /// The port that it listens on, also when a free one was asked for.
  let port: UInt16

  init(_ family: Family, port: UInt16) throws(ListeningError) {
    do {
      socket = try Self.listeningSocket(family, port: port)
      self.port = try Self.port(of: socket)
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw .portTaken(port)
    } catch SocketError.failed(_, EACCES, _) {
      throw .portNotAllowed(port)
    } catch {
      throw .system(error.localizedDescription)
    }
  }

  deinit { try? socket.close() }

  /// The listener for ::1, which `localhost` may mean; none where the computer has no such address or it is taken.
  static func second(port: UInt16) -> [Listener] {
    (try? Listener(.ip6, port: port)).map { [$0] } ?? []
  }

  private static func listeningSocket(_ family: Family, port: UInt16) throws -> Socket {
    switch family {
    case .ip4: try listeningSocket(at: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    case .ip6: try listeningSocket(at: sockaddr_in6.loopback(port: port))
    }
  }

  private static func listeningSocket<Address: SocketAddress>(at address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func port(of socket: Socket) throws -> UInt16 {
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: throw SocketError.unsupportedAddress
    }
  }
}

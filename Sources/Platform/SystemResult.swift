import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The result of a C call that answers a negative number when it fails; a call that a signal cut short is repeated.
func systemResult(_ call: () -> CInt) throws(Errno) -> CInt {
  while true {
    let result = call()
    guard result < 0 else { return result }
    guard errno == EINTR else { throw Errno(rawValue: errno) }
  }
}

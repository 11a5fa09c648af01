import Foundation
import SystemPackage

/// A terminal with a person at it.
final class Terminal {
  /// The program's end.
  let input: FileHandle

  private let keyboard: FileHandle

  init() throws {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    keyboard = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let other = open(try Self.unlockedName(of: descriptor), O_RDWR | O_NOCTTY)
    guard other >= 0 else { throw Errno(rawValue: errno) }
    input = FileHandle(fileDescriptor: other, closeOnDealloc: true)
  }

  /// Types; the program reads it line by line when it asks.
  func type(_ text: String) { keyboard.write(Data(text.utf8)) }

  #if canImport(Darwin)
    private static func unlockedName(of descriptor: Int32) throws -> String {
      guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0, let name = ptsname(descriptor) else {
        throw Errno(rawValue: errno)
      }
      return String(cString: name)
    }
  #else
    // The functions for this are not among those that Swift sees; these are the requests of Linux behind them.
    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    private static func unlockedName(of descriptor: Int32) throws -> String {
      var (isLocked, name): (Int32, UInt32) = (0, 0)
      guard ioctl(descriptor, unlock, &isLocked) == 0, ioctl(descriptor, number, &name) == 0 else {
        throw Errno(rawValue: errno)
      }
      return "/dev/pts/\(name)"
    }
  #endif
}

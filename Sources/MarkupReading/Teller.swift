import Clibxml2

/// What the library is given to carry the listener from call to call.
final class Teller {
  let listener: any MarkupListener
  /// Whether the file declares a type of its own, in which it could define entities.
  var declaresType = false

  init(_ listener: any MarkupListener) { self.listener = listener }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Teller? {
    pointer.map { Unmanaged<Teller>.fromOpaque($0).takeUnretainedValue() }
  }

  func tell(_ characters: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard let characters else { return }
    listener.text(String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self))
  }
}

enum MarkupLibrary {
  private static let isReady: Void = xmlInitParser()

  /// Initialises the library, once, before it is used by several threads.
  static func prepare() { _ = isReady }
}

import MarkupReading

/// A colour of a cell or its letters.
enum SheetColour: Equatable {
  /// As `RRGGBB`.
  case stated(UInt32)
  /// Made of another by its number, lighter or darker; it is only known to be like itself.
  case tinted(String)

  static let white = SheetColour.stated(0xFFFFFF)

  /// The old palette begins twice with the same eight colours. 65 is the ground of a window.
  private static let palette: [UInt32] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
  ]
  private static let windowGround = 65

  /// - Parameter theme: the colours of the theme, in the order in which Excel counts them.
  /// - Returns: `nil` for a colour that the program chooses, or that nobody can tell.
  init?(_ attributes: MarkupAttributes, _ theme: [UInt32?]) {
    let number = attributes["theme"].flatMap(Int.init)
    if let number, let tint = attributes["tint"].flatMap(Double.init), tint != 0 {
      self = .tinted("\(number) \(tint)")
    } else if let number {
      guard theme.indices.contains(number), let colour = theme[number] else { return nil }
      self = .stated(colour)
    } else if let value = attributes["rgb"], let colour = UInt32(value.suffix(6), radix: 16) {
      self = .stated(colour)
    } else if let index = attributes["indexed"].flatMap(Int.init) {
      if index == Self.windowGround {
        self = .white
      } else {
        guard (0..<16).contains(index) else { return nil }
        self = .stated(Self.palette[index % 8])
      }
    } else {
      return nil
    }
  }

  /// Whether nobody could tell two colours apart.
  func isLike(_ other: SheetColour) -> Bool {
    switch (self, other) {
    case (.stated(let left), .stated(let right)): RGB.areAlike(left, right)
    default: self == other
    }
  }
}

/// Reads the colours of a theme.
final class ThemeColours: MarkupListener {
  /// In the order in which Excel counts them: each ground before its letters, which the theme has the other way round.
  var colours: [UInt32?] {
    ["lt1", "dk1", "lt2", "dk2"].map { named[$0] }
      + (1...6).map { named["accent\($0)"] } + ["hlink", "folHlink"].map { named[$0] }
  }

  private var named: [String: UInt32] = ["lt1": 0xFFFFFF, "dk1": 0x000000]
  private var isInScheme = false
  private var name = ""

  func begin(_ element: String, _ attributes: MarkupAttributes) {
    switch element {
    case "clrScheme": isInScheme = true
    case "srgbClr" where isInScheme: set(attributes["val"])
    case "sysClr" where isInScheme: set(attributes["lastClr"])
    default: name = element
    }
  }

  func end(_ element: String) {
    if element == "clrScheme" { isInScheme = false }
  }

  func text(_ text: String) {}

  private func set(_ value: String?) {
    if let colour = value.flatMap({ UInt32($0, radix: 16) }) { named[name] = colour }
  }
}

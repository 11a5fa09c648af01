import Diagnostics

/// What an office can put on a list of `leak-check` in `site.yaml`, to let something through.
struct OfferedEntry {
  /// The list, by its key.
  enum List: String {
    case allowed, shared
  }

  /// The key that has the lists.
  static let group = "leak-check"

  let list: List
  /// The item as YAML.
  let item: String

  /// What to do to put it there, as the rest of a sentence. What it quotes can be pasted as it is.
  ///
  /// - Parameter keys: the keys of `leak-check` that `site.yaml` has already, and `leak-check` itself.
  func instruction(besides keys: [WrittenKey]) -> String {
    guard let group = keys.first(where: { $0.name == Self.group }) else {
      return "write in site.yaml 'leak-check: {\(wholeList)}'"
    }
    guard let key = keys.first(where: { $0.name == list.rawValue }) else { return instruction(within: group) }
    switch key.value {
    case .list(.lines(let indentation)), .nothing(let indentation):
      return Self.addition(of: "- \(item)", behind: indentation, below: key)
    case .list(.brackets): return Self.addition(of: item, behind: "[", of: key)
    case .text, .keys:
      return "make a list of what stands behind '\(key.name):' in line \(key.line) of site.yaml, "
        + "with each item on a line of its own that begins with '- ', and add to it '- \(item)'"
    }
  }

  /// What to do where another message offers the keys already, with another list. Of messages that are alike but for
  /// this, it comes behind that one, since messages are told in the order of their letters.
  var instructionForOfferedGroup: String {
    "write into the line that another message gives, right behind the '{' of '\(Self.group):', '\(wholeList), '"
  }

  /// What to do where another message offers the list already. It comes behind both in the same way.
  var instructionForOfferedList: String {
    "write within the line that another message gives, right behind the '[' of '\(list.rawValue):', '\(item), '"
  }

  private var wholeList: String { "\(list.rawValue): [\(item)]" }

  private func instruction(within group: WrittenKey) -> String {
    switch group.value {
    case .keys(.lines(let indentation)), .nothing(let indentation):
      Self.addition(of: wholeList, behind: indentation, below: group)
    case .keys(.brackets): Self.addition(of: wholeList, behind: "{", of: group)
    case .text, .list: "write in site.yaml, in place of what 'leak-check' says now, 'leak-check: {\(wholeList)}'"
    }
  }

  private static func addition(of text: String, behind indentation: Int, below key: WrittenKey) -> String {
    let spaces = String(repeating: " ", count: indentation)
    return "add this line below '\(key.name):' in line \(key.line) of site.yaml: '\(spaces)\(text)'"
  }

  private static func addition(of text: String, behind bracket: String, of key: WrittenKey) -> String {
    "put right behind the '\(bracket)' of '\(key.name):' in line \(key.line) of site.yaml: '\(text), '"
  }
}

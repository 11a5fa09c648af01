import Clibcmark

/// A document as libcmark understands it. The nodes are freed with it.
struct SyntaxTree: ~Copyable {
  let root: Node

  /// Parses CommonMark without tables, in libcmark's safe mode.
  ///
  /// - Returns: `nil` when there is no memory for the tree or the text is longer than libcmark can count.
  init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    guard let root = Self.parse(bytes) else { return nil }
    self.root = root
  }

  /// Parses bytes that are in an array.
  init?(parsing bytes: [UInt8]) {
    guard let root = bytes.withUnsafeBufferPointer(Self.parse) else { return nil }
    self.root = root
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Node? {
    guard bytes.count < Int(Int32.max) / 2 else { return nil }
    // libcmark does not accept a null pointer, which an empty buffer may have.
    guard !bytes.isEmpty else { return Node(cmark_parse_document("", 0, CMARK_OPT_DEFAULT)) }
    return bytes.withMemoryRebound(to: CChar.self) {
      Node(cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT))
    }
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// The blocks that hold text, code or HTML themselves, in the order of the source.
  func leafBlocks() -> [LeafBlock] {
    var leaves: [LeafBlock] = []
    var current = root.firstChild
    while let node = current {
      if node.isLeafBlock {
        leaves.append(LeafBlock(node: node, startLine: node.startLine))
      } else if let child = node.firstChild {
        current = child
        continue
      }
      current = node.following(within: root)
    }
    return leaves
  }
}

/// A block that has no blocks below it, and the line on which it starts.
struct LeafBlock {
  var node: Node
  var startLine: Int
}

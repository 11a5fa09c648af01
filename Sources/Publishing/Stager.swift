import Platform
import StaticSite
import SystemPackage

/// Makes the files of a site, and stages those whose bytes are not in place yet.
struct Stager: Sendable {
  let comparison: FileComparison
  let staging: StagingFolder
  let operations: FileOperations

  /// Makes one file of the site in every form that it is to have, and stages what is not in place already.
  func stage(_ index: Int) throws(PublishingError) -> [MadeFile] {
    try comparison.make(index) { (contents, file) throws(PublishingError) in
      let shown = staging.shown(file.stagedName)
      switch contents {
      case .rendered(let bytes): try stage(bytes, as: file, shown)
      case .streamed(let source): try stage(source, as: file, shown)
      case .copy(let source): try stage(source, as: file, shown)
      case .compressed(let source): try stageCompressed(source, as: file, shown)
      }
    }
  }

  private func stage(_ bytes: [UInt8], as file: OutputFile, _ shown: String) throws(PublishingError) {
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try attempt("write", shown) { () throws(Errno) in
        try bytes.withBytes { (bytes) throws(Errno) in try operations.write(descriptor, bytes) }
      }
    }
  }

  private func stage(_ source: OpenSource, as file: OutputFile, _ shown: String) throws(PublishingError) {
    try source.rewind()
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try operations.copy(source.descriptor, shownAs: source.shown, to: descriptor, shownAs: shown)
    }
  }

  private func stage(_ source: StreamedSource, as file: OutputFile, _ shown: String) throws(PublishingError) {
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try source.forEachPiece { (piece) throws(PublishingError) in
        try attempt("write", shown) { () throws(Errno) in try operations.write(descriptor, piece) }
      }
    }
  }

  private func stageCompressed(_ source: any PieceSource, as file: OutputFile, _ shown: String) throws(PublishingError)
  {
    try staging.createFile(file.stagedName) { (descriptor) throws(PublishingError) in
      try source.compress { (piece) throws(PublishingError) in
        try attempt("write", shown) { () throws(Errno) in try operations.write(descriptor, piece) }
      }
    }
  }
}

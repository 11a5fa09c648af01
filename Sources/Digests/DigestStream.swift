import Clibcrypto

/// Makes the SHA-256 digests of bytes that come piece by piece, one digest after the other.
public final class DigestStream {
  // libcrypto keeps its state in memory of its own.
  private let context: OpaquePointer

  /// A stream to which nothing has been written.
  public init() {
    let context = EVP_MD_CTX_new()
    guard let context, EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto found no memory, or offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes more bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    let status = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(status == 1, "libcrypto lost its state")
  }

  /// Takes the UTF-8 of a text.
  public func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Takes the bytes of a digest.
  public func write(_ digest: Digest) { digest.withBytes { write($0) } }

  /// The digest of all that was written since the last one. The stream begins anew.
  public func finish() -> Digest {
    let digest = withUnsafeTemporaryAllocation(byteCount: Digest.size, alignment: 8) { buffer in
      let status = EVP_DigestFinal_ex(context, buffer.bindMemory(to: UInt8.self).baseAddress, nil)
      precondition(status == 1, "libcrypto lost its state")
      return Digest(UnsafeRawBufferPointer(buffer))
    }
    // Without naming the algorithm again, which libcrypto would look up for each digest anew.
    let status = EVP_DigestInit_ex(context, nil, nil)
    precondition(status == 1, "libcrypto lost its state")
    return digest
  }
}

extension Digest {
  /// The digest of bytes that are in memory.
  public init(of bytes: [UInt8]) {
    let stream = DigestStream()
    bytes.withUnsafeBytes { stream.write($0) }
    self = stream.finish()
  }
}

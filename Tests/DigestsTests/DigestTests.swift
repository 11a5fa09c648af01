import Digests
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "Bytes have the digest that the standard gives for them",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func standard(text: String, digest: String) {
    #expect(Digest(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test("Bytes that come in pieces have the digest of the whole, and the next digest begins anew")
  func pieces() {
    let stream = DigestStream()
    stream.write("a")
    stream.write("")
    stream.write("bc")
    #expect(stream.finish() == Digest(of: Array("abc".utf8)))
    #expect(stream.finish() == Digest(of: []))
  }

  @Test("A digest is read as it is written, and nothing else is")
  func hexadecimal() throws {
    let digest = Digest(of: Array("abc".utf8))
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(digest.short.hexadecimal == "ba7816bf8f01cfea")
    #expect(ShortDigest(hexadecimal: "ba7816bf8f01cfea") == digest.short)
    #expect(ShortDigest(hexadecimal: "000000000000000f")?.hexadecimal == "000000000000000f")
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == nil)
    #expect(Digest(hexadecimal: "ba78") == nil)
    #expect(ShortDigest(hexadecimal: "ba7816bf8f01cfeg") == nil)
  }
}

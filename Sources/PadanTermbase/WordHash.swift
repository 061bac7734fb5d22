/// Hashes of words: the same on every run, unlike Swift's own, because compiled dictionaries hold tables of them.
enum WordHash {
  // The odd constants of xxHash64.
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The hash of a word's bytes, taken eight at a time.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    var hash = UInt64(bytes.count) &* prime2
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mix(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset < bytes.count { hash = mix(hash, rest(of: bytes, from: offset)) }
    return hash ^ (hash >> 29)
  }

  /// The hash of a place in a trie and the word that leads on from it.
  static func hash(_ node: TrieNode, _ word: WordID) -> UInt64 {
    let hash = mix(prime2, UInt64(node.rawValue) << 32 | UInt64(word.rawValue))
    return hash ^ (hash >> 29)
  }

  @inline(__always) private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* prime1
    return product ^ (product >> 32)
  }

  /// The last one to seven bytes: the first and the last four, which may overlap, or all of up to three.
  private static func rest(of bytes: UnsafeRawBufferPointer, from offset: Int) -> UInt64 {
    let count = bytes.count - offset
    if count >= 4 {
      let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    return UInt64(bytes[offset]) << 16 | UInt64(bytes[offset + count / 2]) << 8
      | UInt64(bytes[bytes.count - 1])
  }
}

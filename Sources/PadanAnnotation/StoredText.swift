import PadanStorage

/// A text's place among the bytes of an archive.
struct StoredText: FlatElement {
  let start: UInt64
  let count: UInt64

  /// The text's bytes, where they lie.
  func bytes(in texts: FlatArray<UInt8>) throws(ArchiveError) -> FlatArray<UInt8> {
    guard let start = Int(exactly: start), let count = Int(exactly: count), start <= texts.count,
      count <= texts.count - start, let bytes = texts.part(start..<start + count)
    else { throw .damaged }
    return bytes
  }

  func string(in texts: FlatArray<UInt8>) throws(ArchiveError) -> String {
    String(decoding: try bytes(in: texts), as: UTF8.self)
  }
}

/// Texts on the way into an archive, one behind the other.
struct TextBlob {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: some Collection<UInt8>) -> StoredText {
    bytes += text
    return StoredText(start: UInt64(bytes.count - text.count), count: UInt64(text.count))
  }
}

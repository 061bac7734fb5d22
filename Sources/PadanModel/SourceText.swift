/// Immutable, valid UTF-8 text; the one copy that all offsets point into.
public struct SourceText: Sendable, Hashable {
  /// The bytes. They are valid UTF-8.
  public let utf8: [UInt8]

  /// Takes a string's bytes.
  public init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  /// Takes bytes that the caller knows to be valid UTF-8.
  public init(validUTF8 bytes: [UInt8]) {
    utf8 = bytes
  }

  /// The length in bytes.
  public var count: Int { utf8.count }

  /// The whole text as a range.
  public var range: TextRange { TextRange(0, utf8.count) }

  /// The text of a range as a string.
  public subscript(range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The bytes of a range.
  public func bytes(in range: TextRange) -> ArraySlice<UInt8> {
    utf8[range.start..<range.end]
  }

  /// The line and column of a byte offset, both counted from 1; the column in bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, utf8.count) where utf8[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
  }
}

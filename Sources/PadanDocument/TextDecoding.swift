import PadanICU

/// How bytes become text.
public struct TextDecoding: Sendable, Hashable {
  /// An encoding ICU knows; nil for UTF-8, or what a byte order mark says.
  public var encoding: String?
  /// Whether malformed bytes are replaced with U+FFFD instead of refused.
  public var isLossy: Bool

  /// Makes a way of decoding.
  public init(encoding: String? = nil, isLossy: Bool = false) {
    self.encoding = encoding
    self.isLossy = isLossy
  }

  /// Decodes bytes to valid UTF-8 without a byte order mark.
  func decode(_ bytes: [UInt8], name: String) throws(DocumentError) -> [UInt8] {
    if let encoding = encoding ?? Self.markedEncoding(bytes) {
      return try convert(bytes, from: encoding, name: name)
    }
    let text = Self.withoutMark(bytes)
    let markLength = bytes.count - text.count
    if let offset = text.firstIndex(of: 0) {
      throw DocumentError(.binary(offset: offset + markLength), in: name)
    }
    do {
      _ = try UTF8Span(validating: text.span)
      return text
    } catch {
      if isLossy { return Array(String(decoding: text, as: UTF8.self).utf8) }
      throw DocumentError(.invalidUTF8(offset: error.byteOffsets.lowerBound + markLength), in: name)
    }
  }

  private func convert(
    _ bytes: [UInt8], from encoding: String, name: String
  ) throws(DocumentError) -> [UInt8] {
    do throws(ConversionError) {
      return Self.withoutMark(try convertToUTF8(bytes, from: encoding, lossy: isLossy))
    } catch {
      switch error {
      case .unknownEncoding: throw DocumentError(.unknownEncoding(encoding), in: name)
      case .malformed(let offset):
        throw DocumentError(.malformed(encoding: encoding, offset: offset), in: name)
      case .failed(let reason): throw DocumentError(.failed(reason: reason.description), in: name)
      }
    }
  }

  /// The encoding that a byte order mark tells, UTF-8 aside. The mark of UTF-32LE begins with that of UTF-16LE.
  private static func markedEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return "UTF-32LE" }
    if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    return nil
  }

  private static func withoutMark(_ utf8: [UInt8]) -> [UInt8] {
    utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
  }
}

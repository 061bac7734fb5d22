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
    if let encoding = encoding ?? Self.byteOrderMark(bytes) {
      return try convert(bytes, from: encoding, name: name)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let offset = text.prefix(1 << 16).firstIndex(of: 0) {
      throw DocumentError(.binary(offset: offset + bytes.count - text.count), in: name)
    }
    do {
      _ = try UTF8Span(validating: text.span)
      return text
    } catch {
      if isLossy { return Array(String(decoding: text, as: UTF8.self).utf8) }
      let offset = error.byteOffsets.lowerBound + bytes.count - text.count
      throw DocumentError(.invalidUTF8(offset: offset), in: name)
    }
  }

  private func convert(_ bytes: [UInt8], from encoding: String, name: String) throws(DocumentError) -> [UInt8] {
    do throws(ConversionError) {
      let text = try convertToUTF8(bytes, from: encoding, lossy: isLossy)
      return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    } catch {
      switch error {
      case .unknownEncoding: throw DocumentError(.unknownEncoding(encoding), in: name)
      case .malformed(let offset): throw DocumentError(.malformed(encoding: encoding, offset: offset), in: name)
      case .failed(let reason): throw DocumentError(.failed(reason: reason.description), in: name)
      }
    }
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    return nil
  }
}

import CXXHash

/// A hash of 128 bits that tells whether content has changed.
///
/// It is xxHash's XXH3, which reads faster than memory delivers. Two contents that somebody makes to look
/// alike may pass for one, so that it proves nothing to anyone else.
public struct ContentHash: Sendable, Hashable {
  private let low: UInt64
  private let high: UInt64

  /// Hashes bytes.
  public init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) }
    (low, high) = (hash.low64, hash.high64)
  }

  /// The hash of several parts, whose borders count: `["ab", "c"]` is not `["a", "bc"]`.
  public init(ofParts parts: [[UInt8]]) {
    self.init(of: parts.flatMap { ContentHash(of: $0).bytes })
  }

  /// Reads a hash back; nil unless there are 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    low = bytes[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    high = bytes[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Its 16 bytes, the same on every machine.
  public var bytes: [UInt8] {
    [low, high].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) } }
  }
}

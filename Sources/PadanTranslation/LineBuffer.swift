/// Bytes as they come, given back line by line.
struct LineBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where no line feed was found.
  private var scanned = 0

  /// How many bytes wait for the end of their line.
  var count: Int { bytes.count - start }

  mutating func append(_ chunk: [UInt8]) {
    bytes.removeFirst(start)
    scanned -= start
    start = 0
    bytes += chunk
  }

  /// The next whole line, without its end; nil if there is none.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[scanned...].firstIndex(of: UInt8(ascii: "\n")) else {
      scanned = bytes.count
      return nil
    }
    defer {
      start = end + 1
      scanned = start
    }
    return Array(bytes[start..<end])
  }

  /// What is left when no more comes; nil if that is nothing.
  mutating func rest() -> [UInt8]? {
    defer { self = LineBuffer() }
    return count == 0 ? nil : Array(bytes[start...])
  }
}

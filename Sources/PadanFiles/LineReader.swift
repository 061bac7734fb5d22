public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a stream line by line in bounded memory.
public struct LineReader: ~Copyable {
  /// A line of the stream.
  public enum Line: Sendable, Hashable {
    /// The bytes without the line feed and a carriage return before it.
    case bytes([UInt8])
    /// A line longer than the limit; its bytes were skipped.
    case tooLong
  }

  private let descriptor: FileDescriptor
  private let name: String
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var available = 0
  private var atEnd = false

  /// Reads from a descriptor that the caller opened and closes.
  ///
  /// - Parameters:
  ///   - name: what errors call the stream.
  ///   - limit: the most bytes to accept in one line.
  public init(_ descriptor: FileDescriptor, named name: String, limit: Int = InputFile.defaultLimit) {
    self.descriptor = descriptor
    self.name = name
    self.limit = limit
  }

  /// Whether a whole line has come already, so that ``next()`` need not wait for it.
  public var hasLineAtHand: Bool { endOfLine != nil }

  /// The next line; nil at the end of the stream.
  public mutating func next() throws(FileError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var sawByte = false
    while true {
      if position == available, try !fill() {
        return sawByte ? finished(line, isTooLong) : nil
      }
      sawByte = true
      let feed = endOfLine
      let piece = buffer[position..<(feed ?? available)]
      if line.count + piece.count > limit {
        isTooLong = true
        line = []
      } else if !isTooLong {
        line.append(contentsOf: piece)
      }
      position = feed.map { $0 + 1 } ?? available
      if feed != nil { return finished(line, isTooLong) }
    }
  }

  /// The position of the next line feed; nil if it has not come yet.
  private var endOfLine: Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let feed = memchr(start + position, Int32(UInt8(ascii: "\n")), available - position)
      else { return nil }
      return UnsafeRawPointer(feed) - start
    }
  }

  private func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong { return .tooLong }
    return .bytes(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }

  private mutating func fill() throws(FileError) -> Bool {
    if atEnd { return false }
    do {
      let descriptor = descriptor
      available = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
    } catch {
      throw InputFile.fileError(error, path: name)
    }
    position = 0
    atEnd = available == 0
    return !atEnd
  }
}

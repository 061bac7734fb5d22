/// What kind of archive a file is: what it begins with, and which layout of its sections a program understands.
public struct ArchiveFormat: Sendable, Hashable {
  /// The file's first eight bytes.
  let magic: UInt64
  /// Raised with every change of what the sections hold.
  public let version: UInt32

  /// - Parameters:
  ///   - magic: the file's first eight bytes.
  ///   - version: see ``version``.
  public init(magic: UInt64, version: UInt32) {
    self.magic = magic
    self.version = version
  }
}

/// Why bytes are no archive to be read.
public enum ArchiveError: Error, Sendable, Hashable {
  /// They begin otherwise: another kind of file, or one from a machine with another byte order.
  case foreign
  /// Another version of the program wrote them.
  case version(UInt32)
  /// They are not as they were written, or do not fit together.
  case damaged
}

/// Arrays in one run of bytes, each in a numbered section, with a checksum over all of them.
///
/// The bytes begin with a header of four words of 64 bits: the magic, the byte order and the version, the
/// length and the checksum of what follows. A table of the sections comes next, then the sections.
public struct Archive: Sendable {
  struct Entry: FlatElement {
    let section: UInt32
    let stride: UInt32
    let offset: UInt64
    let count: UInt64
  }

  static let headerSize = 32
  /// Reads so only on a machine with the same byte order.
  static let byteOrder: UInt64 = 0x0102_0304
  static let alignment = 16
  /// No archive has more.
  static let mostSections = 256

  private let bytes: SharedBytes
  private let entries: FlatArray<Entry>

  /// Opens an archive, and reads through all of it to see that it is whole.
  public init(_ bytes: SharedBytes, format: ArchiveFormat) throws(ArchiveError) {
    guard let header = FlatArray<UInt64>(bytes, at: 0, count: Self.headerSize / 8), header[0] == format.magic,
      header[1] & 0xFFFF_FFFF == Self.byteOrder
    else { throw .foreign }
    let version = UInt32(truncatingIfNeeded: header[1] >> 32)
    guard version == format.version else { throw .version(version) }
    guard header[2] == bytes.count, header[3] == Self.checksum(bytes),
      let count = FlatArray<UInt64>(bytes, at: Self.headerSize, count: 1)?[0], count <= Self.mostSections,
      let entries = FlatArray<Entry>(bytes, at: Self.headerSize + 8, count: Int(count))
    else { throw .damaged }
    self.bytes = bytes
    self.entries = entries
  }

  /// The array in a section.
  public func section<Element: FlatElement>(
    _ section: UInt32, of type: Element.Type = Element.self
  ) throws(ArchiveError) -> FlatArray<Element> {
    guard let entry = entries.first(where: { $0.section == section }),
      Int(entry.stride) == MemoryLayout<Element>.stride, let offset = Int(exactly: entry.offset),
      let count = Int(exactly: entry.count), let array = FlatArray<Element>(bytes, at: offset, count: count)
    else { throw .damaged }
    return array
  }

  private static func checksum(_ bytes: SharedBytes) -> UInt64 {
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(start: bytes.base + headerSize, count: bytes.count - headerSize))
    return checksum.value
  }
}

/// Puts arrays together into an ``Archive``.
public struct ArchiveWriter {
  private struct Section {
    let id: UInt32
    let stride: Int
    let count: Int
    let bytes: [UInt8]
  }

  private let format: ArchiveFormat
  private var sections: [Section] = []

  /// An archive without sections.
  public init(format: ArchiveFormat) {
    self.format = format
  }

  /// Adds a section; its number must be new.
  public mutating func add<Element: FlatElement>(_ elements: FlatArray<Element>, as section: UInt32) {
    precondition(!sections.contains { $0.id == section } && sections.count < Archive.mostSections)
    let bytes = elements.withUnsafeBufferPointer { Array(UnsafeRawBufferPointer($0)) }
    sections.append(
      Section(id: section, stride: MemoryLayout<Element>.stride, count: elements.count, bytes: bytes))
  }

  /// The archive's bytes.
  public func bytes() -> [UInt8] {
    var offset = Self.aligned(
      Archive.headerSize + 8 + sections.count * MemoryLayout<Archive.Entry>.stride)
    var table = Bytes()
    table.append(UInt64(sections.count))
    for section in sections {
      table.append(
        Archive.Entry(
          section: section.id, stride: UInt32(section.stride), offset: UInt64(offset),
          count: UInt64(section.count)))
      offset = Self.aligned(offset + section.bytes.count)
    }
    var body = table
    for section in sections {
      body.pad(to: Self.aligned(Archive.headerSize + body.bytes.count) - Archive.headerSize)
      body.bytes += section.bytes
    }
    return header(of: body.bytes) + body.bytes
  }

  private func header(of body: [UInt8]) -> [UInt8] {
    var checksum = Checksum()
    checksum.add(body)
    var header = Bytes()
    header.append(format.magic)
    header.append(UInt64(format.version) << 32 | Archive.byteOrder)
    header.append(UInt64(Archive.headerSize + body.count))
    header.append(checksum.value)
    return header.bytes
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + Archive.alignment - 1) & ~(Archive.alignment - 1)
  }
}

/// Bytes under construction.
private struct Bytes {
  var bytes: [UInt8] = []

  mutating func append(_ element: some FlatElement) {
    withUnsafeBytes(of: element) { bytes += $0 }
  }

  mutating func pad(to count: Int) {
    bytes += repeatElement(0, count: count - bytes.count)
  }
}

import PadanFiles
import PadanRendering
import SystemPackage

/// A JSON object of lists, written element by element, each on a line of its own.
///
/// Memory holds an element at a time, and a line of the file is what `grep` finds.
struct JSONListFile: ~Copyable {
  private let stream: OutputFile.Stream
  private var buffer: [UInt8]
  private var needsComma = false

  /// - Parameter schema: the name and version of the form.
  init(_ path: FilePath, staging: FilePath, schema: String) throws(FileError) {
    stream = try OutputFile.Stream(to: path, staging: staging)
    buffer = Array("{\"schema\":\"\(schema)\"".utf8)
  }

  /// Begins a list.
  mutating func list(_ name: StaticString) throws(FileError) {
    endList()
    buffer += Array(",\"\(name)\":[\n".utf8)
    isInList = true
    needsComma = false
  }

  private var isInList = false

  /// Adds an object to the list.
  mutating func add(_ members: (inout JSONWriter) -> Void) throws(FileError) {
    if needsComma { buffer += Array(",\n".utf8) }
    needsComma = true
    var writer = JSONWriter(isIndented: false)
    writer.object(members)
    buffer += writer.bytes
    if buffer.count > 1 << 16 { try flush() }
  }

  consuming func finish() throws(FileError) {
    endList()
    buffer += Array("}\n".utf8)
    try flush()
    try stream.finish()
  }

  private mutating func endList() {
    guard isInList else { return }
    buffer += Array((needsComma ? "\n]" : "]").utf8)
    isInList = false
  }

  private mutating func flush() throws(FileError) {
    try stream.write(buffer)
    buffer = []
  }
}

/// A text that is written line by line.
struct LineFile: ~Copyable {
  private let stream: OutputFile.Stream
  private var buffer: [UInt8] = []

  init(_ path: FilePath, staging: FilePath) throws(FileError) {
    stream = try OutputFile.Stream(to: path, staging: staging)
  }

  /// Writes cells with tabs between; what would break a line in them becomes a space.
  mutating func add(cells: [String]) throws(FileError) {
    try add(line: Array(cells.map(\.onOneLine).joined(separator: "\t").utf8))
  }

  /// Writes a JSON object.
  mutating func add(object members: (inout JSONWriter) -> Void) throws(FileError) {
    var writer = JSONWriter(isIndented: false)
    writer.object(members)
    try add(line: writer.bytes)
  }

  private mutating func add(line: [UInt8]) throws(FileError) {
    buffer += line
    buffer.append(UInt8(ascii: "\n"))
    guard buffer.count > 1 << 16 else { return }
    try stream.write(buffer)
    buffer = []
  }

  consuming func finish() throws(FileError) {
    try stream.write(buffer)
    try stream.finish()
  }
}

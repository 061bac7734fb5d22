import PadanModel
import PadanStorage
import PadanTables

/// Checks the bytes of a dictionary file, comments included.
struct LineLint {
  /// The most bytes a line may have.
  static let lengthLimit = 4096

  private let table: Table
  private var diagnostics: [Diagnostic] = []

  /// The faults of a file's bytes, line by line.
  static func check(_ table: Table) -> [Diagnostic] {
    var lint = LineLint(table: table)
    table.forEachLine { number, content in
      lint.check(content, at: LinePlace(path: table.path, number: number, start: content.lowerBound))
    }
    lint.checkFinalNewline()
    return lint.diagnostics
  }

  private init(table: Table) {
    self.table = table
  }

  private mutating func check(_ content: Range<Int>, at place: LinePlace) {
    let bytes = table.bytes[content]
    if bytes.count > Self.lengthLimit {
      let message = "the line has \(bytes.count) bytes; the limit is \(Self.lengthLimit)"
      diagnostics.append(place.diagnostic(.error, at: place.start + Self.lengthLimit, message))
    }
    if bytes.last == UInt8(ascii: "\t"), bytes.first != UInt8(ascii: "#") {
      let message = "tab at the end of the line; remove it"
      diagnostics.append(place.diagnostic(.error, at: content.upperBound - 1, message))
    }
    checkCharacters(bytes, at: place)
  }

  private mutating func checkCharacters(_ bytes: Slice<FlatArray<UInt8>>, at place: LinePlace) {
    guard bytes.contains(where: { $0 >= 0x7F || $0 < 0x20 && $0 != UInt8(ascii: "\t") }) else { return }
    if let offset = Self.firstInvalidByte(bytes) {
      let message = "not valid UTF-8; save the file as UTF-8 and correct this character"
      diagnostics.append(place.diagnostic(.error, at: offset, message))
      return
    }
    var offset = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let name = Self.nameOfUnseen(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let message = "\(name) U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code); remove it"
        diagnostics.append(place.diagnostic(.error, at: offset, message))
      }
      offset += UTF8.width(scalar)
    }
  }

  private static func firstInvalidByte(_ bytes: Slice<FlatArray<UInt8>>) -> Int? {
    do {
      _ = try UTF8Span(validating: Array(bytes).span)
      return nil
    } catch {
      return bytes.startIndex + error.byteOffsets.lowerBound
    }
  }

  /// What to call a character that an editor does not show, or shows as a plain space.
  private static func nameOfUnseen(_ scalar: Unicode.Scalar) -> String? {
    if scalar == " " || scalar == "\t" { return nil }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return "control character"
    case .format: return "invisible character"
    case .spaceSeparator: return "special space"
    default: return nil
    }
  }

  private mutating func checkFinalNewline() {
    guard let last = table.bytes.last, last != UInt8(ascii: "\n") else { return }
    var place = LinePlace(path: table.path, number: 1, start: 0)
    table.forEachLine { number, content in
      place = LinePlace(path: table.path, number: number, start: content.lowerBound)
    }
    let message = "the last line has no line end; add one"
    diagnostics.append(place.diagnostic(.warning, at: table.bytes.count, message))
  }
}

extension Table {
  /// Calls `body` with the number, from 1, and the bytes of every line, without
  /// the line end; a byte order mark belongs to no line.
  func forEachLine(_ body: (_ number: Int, _ content: Range<Int>) -> Void) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      number += 1
      let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn = feed > start && bytes[feed - 1] == UInt8(ascii: "\r")
      body(number, start..<(hasReturn ? feed - 1 : feed))
      start = feed + 1
    }
  }
}

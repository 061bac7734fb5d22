/// Why a file could not be imported.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Kind: Sendable, Hashable {
    /// It is gzip, but damaged or cut off.
    case damaged
    /// It would take more than this many bytes.
    case tooLarge(limit: Int)
    /// It has no entry of the form that is expected.
    case noEntries
  }

  /// What is wrong with it.
  public let kind: Kind

  /// What to tell the user, without the file's name.
  public var description: String {
    switch kind {
    case .damaged: "is no whole gzip file; install its package again"
    case .tooLarge(let limit): "holds more than \(limit >> 20) MiB, which no FreeDict dictionary does"
    case .noEntries: "holds no English-Indonesian entries as FreeDict writes them"
    }
  }
}

/// FreeDict's English–Indonesian dictionary, turned around.
public struct FreedictImport: Sendable {
  /// What a decompressed dictionary may have at most, in bytes.
  static let limit = 64 << 20

  /// The rows, sorted by term.
  public private(set) var entries: [TermEntry]
  /// What the dictionary is and under which terms it may be used, a sentence each.
  public let source: [String]

  /// Reads a dictionary as dictd has it, `.dict.dz` or decompressed.
  public init(_ bytes: [UInt8]) throws(ImportError) {
    let text = String(decoding: try Self.decompressed(bytes), as: UTF8.self)
    let reader = FreedictReader(text: text)
    var inversion = DictionaryInversion()
    for entry in reader.entries { inversion.enter(entry) }
    entries = inversion.entries()
    source = Self.source(reader.preamble)
    if entries.isEmpty { throw ImportError(kind: .noEntries) }
  }

  /// Leaves out the rows whose term answers a description.
  public mutating func removeAll(where isSuperfluous: (String) -> Bool) {
    entries.removeAll { isSuperfluous($0.term) }
  }

  /// The dictionary file, its source and licence in front.
  public var bytes: [UInt8] {
    let header =
      source + [
        "Turned around by 'padan dictionary import freedict'. Do not edit; 'padan dictionary add' wins over it.",
        "term\tpart of speech\tglosses",
      ]
    let lines = header.map { "# \($0)" } + entries.map(\.row)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func decompressed(_ bytes: [UInt8]) throws(ImportError) -> [UInt8] {
    guard Gzip.isGzip(bytes) else { return bytes }
    do throws(Gzip.Failure) {
      return try Gzip.decompress(bytes, limit: limit)
    } catch {
      switch error {
      case .damaged: throw ImportError(kind: .damaged)
      case .tooLarge, .noMemory: throw ImportError(kind: .tooLarge(limit: limit))
      }
    }
  }

  /// Title, edition and licence, which the dictionary states in front of its entries.
  private static func source(_ preamble: [Substring]) -> [String] {
    let title = preamble.first { $0.contains("FreeDict") } ?? "FreeDict, English-Indonesian"
    let edition = preamble.first { $0.hasPrefix("Edition:") }.map { ", e\($0.dropFirst())" } ?? ""
    let licence = paragraph(after: "Availability:", in: preamble)
    return [
      "\(title)\(edition), https://freedict.org/.",
      licence.isEmpty ? "Its licence is told by the package it came in." : "\(licence).",
    ]
  }

  /// The lines of the paragraph below a heading, as one.
  private static func paragraph(after heading: String, in lines: [Substring]) -> String {
    let rest = lines.drop { $0 != heading }.dropFirst().drop(while: \.isBlank)
    return rest.prefix { !$0.isBlank }.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

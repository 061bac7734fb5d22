public import PadanFiles
public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The kinds of files a batch writes for a document.
public enum OutputKind: String, Sendable, CaseIterable {
  case html, json, jsonl, tsv, markdown

  /// The extension of its files, without the full stop.
  public var fileExtension: String { self == .markdown ? "md" : rawValue }
}

/// What a batch knows a document by.
public struct DocumentPlace: Sendable, Hashable {
  /// A record of a JSONL file.
  public struct Record: Sendable, Hashable {
    /// The line it stands on, counted from 1.
    public let line: Int
    /// What the record calls itself; any text.
    public let id: String

    /// Names a record.
    public init(line: Int, id: String) {
      self.line = line
      self.id = id
    }
  }

  /// The way to its file from the root of the input tree.
  public let file: FilePath
  /// Which record of the file it is; nil if it is the file itself.
  public let record: Record?

  /// Names a document.
  public init(file: FilePath, record: Record? = nil) {
    self.file = file
    self.record = record
  }
}

/// Where the outputs of a batch go: a tree that mirrors the input tree.
///
/// `a/b.txt` becomes `a/b.txt.html`, `a/b.txt.json`; the whole name is kept, so
/// that `b.txt` and `b.html` both survive. Each record of a JSONL file has
/// outputs of its own, in a directory named after the file: a bad record then
/// costs only itself, every output format is possible, and the front page can
/// link each article. The name is the record's line and what is plain of its id,
/// `news.jsonl.d/000012-some-id.html`, because ids may be missing, long,
/// repeated, or made to look like paths.
///
/// The plan is a function of the document's place alone, remembers nothing, and
/// gives different documents different paths, none of them outside the folder
/// and none the front page's. Where a name would break that it is changed:
/// - a directory named like an output (`b.txt.html`, `news.jsonl`), a parent
///   directory (`..`), or a top-level name that a report (`index`) or the
///   manifest has gets a `.d` at its end, and so does a name that such a change
///   could produce;
/// - a name longer than ``longestName`` bytes is cut, and a hash of the whole
///   name appended, because the file system takes no more than 255.
public struct OutputPlan: Sendable, Hashable {
  /// The folder that everything goes to.
  public let folder: FilePath

  /// The longest name of an input, in bytes, that is kept whole.
  public static let longestName = 200

  /// The files at the top of the folder that tell of the whole, without their extensions.
  enum Report: String, CaseIterable {
    /// The front page.
    case index
    /// The vocabulary of all documents.
    case glossary
    /// The words that no dictionary glosses.
    case unknown
    case failures
    /// What is new against the run before.
    case changes
  }

  /// Makes a plan.
  public init(folder: FilePath) {
    self.folder = folder
  }

  /// Makes the folder if it is missing, and sees that files can be put in it.
  public func makeFolder() throws(FileError) {
    try OutputFile.makeDirectory(folder)
    guard try FileStatus(folder, followsLink: true).kind == .directory else {
      throw FileError(.cannotWrite(.notDirectory), path: folder.string)
    }
    guard folder.withPlatformString({ access($0, W_OK | X_OK) }) == 0 else {
      throw FileError(.cannotWrite(Errno(rawValue: errno)), path: folder.string)
    }
  }

  /// The path of an output, relative to the folder.
  public func path(of document: DocumentPlace, as kind: OutputKind) -> FilePath {
    var steps = PathName.steps(of: document.file)
    let name = steps.popLast() ?? PathName(Report.index.rawValue)
    let isTopLevel = steps.isEmpty
    steps = steps.enumerated().map { $0 == 0 ? $1.escapedTopDirectory : $1.escapedDirectory }
    if let record = document.record {
      steps += [name.escapedDirectory, Self.name(of: record)]
    } else {
      steps.append(isTopLevel ? name.escapedReport : name.shortened)
    }
    return PathName.path(steps, extension: kind.fileExtension)
  }

  /// The path of a report, relative to the folder.
  ///
  /// - Parameter page: counted from 1; pages after the first have their number in the name.
  func reportPath(_ report: Report, as extension: String, page: Int = 1) -> FilePath {
    FilePath("\(report.rawValue)\(page == 1 ? "" : "-\(page)").\(`extension`)")
  }

  /// Where a path relative to the folder lies.
  public func location(of path: FilePath) -> FilePath {
    folder.appending(path.components)
  }

  private static func name(of record: DocumentPlace.Record) -> PathName {
    let number = String(record.line)
    let padded = String(repeating: "0", count: max(0, 6 - number.count)) + number
    let words = record.id.utf8.split { !isPlain($0) }.joined(separator: "-".utf8)
    let id = String(decoding: Array(words.prefix(60)), as: UTF8.self)
    return PathName(id.isEmpty || id == number ? padded : "\(padded)-\(id)")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// A file's or directory's name as the file system has it: bytes, perhaps not valid UTF-8.
private struct PathName {
  private let bytes: [UInt8]

  private static let escape = Array(".d".utf8)

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ name: String) { bytes = Array(name.utf8) }

  static func steps(of path: FilePath) -> [PathName] { path.steps.map { PathName(bytes: $0) } }

  /// The relative path made of these names.
  static func path(_ steps: [PathName], extension: String) -> FilePath {
    FilePath(bytes: Array(steps.map(\.bytes).joined(separator: "/".utf8)) + Array(".\(`extension`)".utf8))
  }

  /// The name for a directory.
  var escapedDirectory: PathName {
    let base = unescaped
    let isOutput = OutputKind.allCases.contains { base.hasSuffix(Array(".\($0.fileExtension)".utf8)) }
    return (base == Array("..".utf8) || isOutput ? PathName(bytes: bytes + Self.escape) : self).shortened
  }

  /// The name for a directory beside the manifest's.
  var escapedTopDirectory: PathName {
    unescaped == Array(Manifest.folderName.utf8) ? PathName(bytes: bytes + Self.escape) : escapedDirectory
  }

  /// The name for a file beside the reports.
  var escapedReport: PathName {
    (isReport ? PathName(bytes: bytes + Self.escape) : self).shortened
  }

  /// Whether a report, or a page of one, has the name.
  private var isReport: Bool {
    let parts = unescaped.split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    let isPage = parts.dropFirst().allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    return isPage && OutputPlan.Report(rawValue: String(decoding: parts[0], as: UTF8.self)) != nil
  }

  /// The name without the marks of escaping at its end.
  private var unescaped: [UInt8] {
    var base = bytes[...]
    while base.count > Self.escape.count, Array(base).hasSuffix(Self.escape) { base = base.dropLast(2) }
    return Array(base)
  }

  var shortened: PathName {
    guard bytes.count > OutputPlan.longestName else { return self }
    var end = 180
    while end > 176, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return PathName(bytes: bytes[..<end] + Array("~\(hash)".utf8))
  }

  /// The 64-bit FNV-1a hash of the name in hexadecimal; the same on every run, unlike Swift's own.
  private var hash: String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}

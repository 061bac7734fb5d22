import PadanAnnotation
import PadanFiles
import PadanTermbase
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How annotating slows down as a glossary grows beside the default dictionaries.
struct GlossaryGrowth: Encodable {
  /// The figures of one glossary.
  struct Line: Encodable {
    /// How many synthetic entries there are beside the default dictionaries.
    let entries: Int
    let megabytesPerSecond: Double
    /// Throughput over that with the default dictionaries alone.
    let kept: Double
    /// The time to compile the glossary together with the default dictionaries.
    let compileSeconds: Double
    /// The size of the compiled file; nil if it could not be kept.
    let compiledBytes: Int?
  }

  /// The default dictionaries alone, then each glossary.
  let lines: [Line]
}

extension GlossaryGrowth {
  /// Measures it.
  ///
  /// - Parameters:
  ///   - directory: the default dictionaries, a folder.
  ///   - sizes: how many entries each glossary has.
  ///   - runs: how often the text is annotated with each; they take turns.
  init(_ workload: Workload, directory: FilePath, sizes: [Int], runs: Int) throws {
    let headwords = try Self.headwords(of: directory)
    lines = try TemporaryFolder.use { folder in
      let glossaries = try ([0] + sizes).map { size in
        try CompiledGlossary(entries: size, avoiding: headwords, directory: directory, in: folder)
      }
      let stages = glossaries.map { Stage.annotation(workload.using($0.dictionaries)) }
      return zip(glossaries, try Measurement.measure(stages, runs: runs)).map(Line.init)
    }
  }

  private static func headwords(of directory: FilePath) throws -> Set<String> {
    var headwords: Set<String> = []
    for file in try DictionaryFolder(path: directory).termFiles() {
      file.forEachSense { _, sense in headwords.insert(sense.term.lowercased()) }
    }
    return headwords
  }
}

extension GlossaryGrowth.Line {
  fileprivate init(_ glossary: CompiledGlossary, _ measurement: Measurement) {
    entries = glossary.entries
    megabytesPerSecond = measurement.bytesPerSecond / 1e6
    kept = measurement.ratio
    compileSeconds = glossary.compileSeconds
    compiledBytes = glossary.bytes
  }
}

extension GlossaryGrowth: CustomStringConvertible {
  var description: String {
    var table = TextTable(header: ["entries", "MB/s", "kept", "compiled in", "compiled file"])
    for line in lines {
      table.add([
        line.entries == 0 ? "default dictionaries" : "and \(line.entries)", line.megabytesPerSecond.fixed(2),
        line.kept.fixed(3), "\(line.compileSeconds.fixed(2)) s", line.compiledBytes.inMegabytes,
      ])
    }
    return table.description
  }
}

/// The default dictionaries together with a glossary, compiled to a file and opened from it.
private struct CompiledGlossary {
  let entries: Int
  let dictionaries: Dictionaries
  let compileSeconds: Double
  /// The size of the file.
  let bytes: Int?

  init(entries: Int, avoiding headwords: Set<String>, directory: FilePath, in folder: FilePath) throws {
    let layers = try Self.layers(entries: entries, avoiding: headwords, in: folder)
    let cache = DictionaryCache(folder: folder.appending("compiled-\(entries)"))
    func load() throws -> Dictionaries {
      try Dictionaries(directory: directory, userLayers: layers, cache: cache)
    }
    var compiling = Cost()
    _ = try compiling.count(load)
    self.entries = entries
    compileSeconds = compiling.seconds
    dictionaries = try load()
    let files = try FileManager.default.contentsOfDirectory(atPath: cache.folder.string)
    bytes = files.first.flatMap { FileStamp(of: cache.folder.appending($0)) }.map { Int($0.size) }
  }

  /// The glossary, written as a user's own dictionary; none without entries.
  private static func layers(
    entries: Int, avoiding headwords: Set<String>, in folder: FilePath
  ) throws -> [DictionaryLayer] {
    if entries == 0 { return [] }
    var terms = SyntheticTerms(seed: 1, avoiding: headwords)
    let path = folder.appending("synthetic-\(entries).tsv")
    try OutputFile.write(terms.rows(count: entries), to: path)
    return [DictionaryLayer(.option, path: path)]
  }
}

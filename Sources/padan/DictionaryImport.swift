import ArgumentParser
import PadanAnnotation
import PadanDictionaries
import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `padan dictionary import`
struct DictionaryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over another dictionary as a fallback below all others.",
    discussion: """
      freedict is FreeDict's English-Indonesian dictionary, Debian's package dict-freedict-eng-ind, turned \
      around. Its glosses are used only for terms that no other dictionary has; outputs name 'freedict' as \
      their dictionary. It is CC BY-SA 3.0, and kept in $XDG_DATA_HOME/padan/dictionaries/freedict.tsv, by \
      default below ~/.local/share, until --remove takes it away.
      """)

  enum Source: String, Choice {
    case freedict
  }

  @Argument(help: "The dictionary.")
  var source: Source

  @Option(help: ArgumentHelp("The file to read.", valueName: "file"))
  var from = "/usr/share/dictd/freedict-eng-ind.dict.dz"

  @Flag(help: "Take the dictionary away again.")
  var remove = false

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      guard let path = DictionaryOptions.userFolders.freedictFile else {
        throw DictionaryError(.unreadable("no place for the dictionary; set HOME or XDG_DATA_HOME"))
      }
      let message = remove ? try removeFile(path) : try importFreedict(to: path)
      try OutputFile.writeStandardOutput(Array("\(path): \(message)\n".utf8))
    }
  }

  private func importFreedict(to path: FilePath) throws -> String {
    var freedict = try parse(try read())
    // Loading what is never asked would only cost time. An inflected form is better glossed by its
    // headword, too.
    freedict.removeAll(where: try defaultTerms().covers)
    try OutputFile.makeDirectory(path.removingLastComponent())
    try OutputFile.write(freedict.bytes, to: path, durable: true)
    let count = "\(freedict.entries.count) rows, used for the terms that no other dictionary has"
    return ([count] + freedict.source).joined(separator: "\n")
  }

  private func read() throws -> [UInt8] {
    do throws(FileError) {
      return try InputFile.read(FilePath(from))
    } catch {
      guard error.kind == .notFound else { throw error }
      complain(
        "\(error); Debian's package dict-freedict-eng-ind brings it, and --from names it where it lies elsewhere"
      )
      throw Exit.noInput
    }
  }

  private func parse(_ bytes: [UInt8]) throws -> FreedictImport {
    do throws(ImportError) {
      return try FreedictImport(bytes)
    } catch {
      complain("\(from): \(error)")
      throw Exit.badData
    }
  }

  /// The default dictionaries alone, so that the import does not depend on an earlier one.
  private func defaultTerms() throws(DictionaryError) -> TermLookup {
    let loaded = try Dictionaries(directory: try dictionaries.defaultFolder())
    return TermLookup(
      termbase: loaded.termbase, analyzer: loaded.analyzer)
  }

  private func removeFile(_ path: FilePath) throws(FileError) -> String {
    if unlink(path.string) == 0 { return "removed" }
    guard errno == ENOENT || errno == ENOTDIR else {
      throw FileError(.cannotWrite(Errno(rawValue: errno)), path: path.string)
    }
    return "nothing was imported"
  }
}

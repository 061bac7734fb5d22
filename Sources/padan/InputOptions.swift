import ArgumentParser
import PadanBatch
import PadanDocument
import PadanFiles
import PadanModel
import SystemPackage

/// How inputs are read; shared by the commands that read articles.
struct InputOptions: ParsableArguments {
  @Option(help: "The input's format; the default is told from its name and content.")
  var inputFormat: DocumentFormat?

  @Option(
    help: ArgumentHelp(
      "The input's encoding, if it is not UTF-8: windows-1252, UTF-16LE, …", valueName: "name"))
  var encoding: String?

  @Flag(help: "Replace malformed bytes with U+FFFD instead of refusing the input.")
  var lossy = false

  @Option(help: ArgumentHelp("The largest document to accept, in MiB.", valueName: "n"))
  var maxMegabytes = InputFile.defaultLimit >> 20

  /// Reads inputs as the options say.
  var loader: DocumentLoader {
    let decoding = TextDecoding(encoding: encoding, isLossy: lossy)
    return DocumentLoader(
      reader: DocumentReader(decoding: decoding, format: inputFormat), limit: maxMegabytes << 20)
  }

  /// Reads a document, as the options say.
  ///
  /// - Parameter file: its path; `-` for standard input.
  func document(_ file: String) throws -> Document { try document(file, format: inputFormat) }

  /// Reads a document of a format, or of the one its name and content tell.
  func document(_ file: String, format: DocumentFormat?) throws -> Document {
    var loader = loader
    loader.reader.format = format
    if file == "-" {
      let bytes = try InputFile.readStandardInput(limit: loader.limit)
      return try loader.reader.read(bytes, id: "standard input", path: nil)
    }
    let path = FilePath(file)
    return try loader.reader.read(
      try loader.bytes(of: path), id: path.lastComponent?.string ?? file, path: file)
  }

  func validate() throws {
    guard (1...2000).contains(maxMegabytes) else {
      throw ValidationError("--max-megabytes is a number from 1 to 2000")
    }
  }
}

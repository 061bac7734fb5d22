import ArgumentParser
import PadanBatch
import PadanDocument
import PadanFiles
import PadanModel

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

  func validate() throws {
    guard (1...2000).contains(maxMegabytes) else {
      throw ValidationError("--max-megabytes is a number from 1 to 2000")
    }
  }
}

import ArgumentParser
import PadanAlignment
import PadanAnnotation
import PadanModel
import PadanTranslation

/// What English to lay beside an article; shared by the commands that read one.
struct EnglishOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A translation of the article; its sentences take the place of the gists.", valueName: "file"))
  var translation: String?

  @Option(
    help: ArgumentHelp(
      "A program that translates; its lines take the place of the gists. Run by /bin/sh -c.",
      discussion: """
        It reads a JSON object a line, with 'id', 'kind', 'text', 'gist' and 'terms', and writes one with 'id' \
        and 'english' for each, in order, without waiting for more.
        """, valueName: "command"))
  var translator: String?

  @Option(help: ArgumentHelp("How long to wait for each of the translator's lines.", valueName: "seconds"))
  var translatorTimeout = 60

  func validate() throws {
    guard translation == nil || translator == nil else {
      throw ValidationError("--translation and --translator exclude each other")
    }
    guard (1...86_400).contains(translatorTimeout) else {
      throw ValidationError("--translator-timeout is a number from 1 to 86400")
    }
  }

  /// Refuses what needs one article for a stream of them.
  func checkStream() throws {
    guard translation == nil else {
      throw ValidationError("--translation goes with one article; a stream of them takes --translator")
    }
  }

  /// Refuses to read two texts from standard input.
  func check(file: String) throws {
    guard translation != "-" || file != "-" else {
      throw ValidationError("only one of the two texts can come from standard input")
    }
  }

  /// Does work with the English that the options ask for. If the translator failed, the work is done to its
  /// end and the command ends with code 1.
  func withEnglish(
    _ loaded: Dictionaries, input: InputOptions,
    _ work: (EnglishSource) async throws -> Void
  ) async throws {
    let english = try source(loaded, input: input)
    if let translator {
      try await Self.run(
        TranslatorProcess(command: translator, timeout: .seconds(translatorTimeout)), english, work)
    } else {
      try await work(english)
    }
    if english.hasFailed { throw Exit.someFailed }
  }

  private static func run(
    _ process: TranslatorProcess, _ english: EnglishSource, _ work: (EnglishSource) async throws -> Void
  ) async throws {
    do {
      try await process.run { session in
        english.session = session
        try await work(english)
      }
    } catch let error as TranslatorError {
      english.fail(error.description)
      try await work(english)
    }
  }

  /// What the options ask for; a translator is not started yet.
  func source(_ loaded: Dictionaries, input: InputOptions) throws -> EnglishSource {
    guard translation != nil || translator != nil else { return EnglishSource() }
    let rules = try loaded.alignmentRules()
    let finder = try RenderingFinder(rules: rules)
    guard let translation else { return EnglishSource(finder: finder) }
    let document = try input.document(translation, format: nil)
    return EnglishSource(
      translation: SuppliedTranslation(
        try document.sentences(try loaded.englishTextRules()), aligner: Aligner(loaded, rules: rules),
        finder: finder))
  }
}

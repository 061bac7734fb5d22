import ArgumentParser
import PadanAnnotation
import PadanDictionaries
import PadanFiles
import PadanModel
import PadanTables
public import PadanTermbase

extension PartOfSpeech: Choice {}

/// `padan dictionary add`
struct DictionaryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a term of your own, or change it.",
    discussion: """
      Your terms win over the default dictionaries in every command. They are kept in \
      $XDG_CONFIG_HOME/padan/dictionaries/personal.tsv, by default below ~/.config, which may be edited by \
      hand, too. Put a term or a gloss of several words in quotes.
      """)

  @Argument(help: "The dictionary form; one that is written in capitals is found in capitals only.")
  var term: String

  @Argument(help: ArgumentHelp("English base forms, the best first.", valueName: "gloss"))
  var glosses: [String]

  @Option(help: "The part of speech; the default is the term's in the other dictionaries, or else n.")
  var pos: PartOfSpeech?

  @Option(help: "One of domains.tsv, such as military.")
  var domain: String?

  @Option(help: "A sentence for the translator.")
  var note: String?

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let file = try PersonalFile()
      let loaded = try dictionaries.load()
      let entry = entry(in: loaded)
      try check(entry, domains: Set(loaded.domainNames.keys))
      var dictionary = try file.read()
      let (row, change) = dictionary.add(entry)
      if change != .unchanged { try file.write(dictionary) }
      let message = message(row, change, at: "\(file.path):\(dictionary.line(of: row) ?? 1)")
      try OutputFile.writeStandardOutput(Array("\(message)\n".utf8))
    }
  }

  private func entry(in loaded: Dictionaries) -> TermEntry {
    let known =
      loaded.termbase.senses(of: term).first { $0.term == term } ?? loaded.termbase.senses(of: term).first
    return TermEntry(
      term: term, partOfSpeech: (pos ?? known?.partOfSpeech ?? .noun).rawValue, glosses: glosses,
      domain: domain,
      note: note)
  }

  /// Refuses whatever lint would complain of, so that the file stays clean.
  private func check(_ entry: TermEntry, domains: Set<String>) throws(ValidationError) {
    if entry.term.hasPrefix("#") {
      throw ValidationError("a term cannot begin with '#', which begins a comment")
    }
    if entry.glosses.contains("") { throw ValidationError("empty gloss") }
    let table = Table(path: "", bytes: Array("\(entry.row)\n".utf8))
    let faults = DictionaryLint.check([DictionaryFile(table: table, name: "", layer: 1)], domains: domains)
    if let fault = faults.first { throw ValidationError(fault.message.withControlsEscaped) }
  }

  private func message(_ row: String, _ change: PersonalDictionary.Change, at place: String) -> String {
    let shown = ShownRow(row)
    switch change {
    case .added: return "\(place): added '\(shown.term)' \(shown.meaning)"
    case .replaced(let old):
      return "\(place): changed '\(shown.term)' \(shown.meaning), which was \(ShownRow(old).meaning)"
    case .unchanged: return "\(place): '\(shown.term)' \(shown.meaning) is there already"
    }
  }
}

/// `padan dictionary remove`
struct DictionaryRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a term of your own.",
    discussion: """
      All rows of the term go, or with --pos those of one part of speech. Only your personal.tsv is changed. \
      Exits with 1 if the term is not in it.
      """)

  @Argument(help: "The term as the row writes it.")
  var term: String

  @Option(help: "Only the rows of this part of speech.")
  var pos: PartOfSpeech?

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let file = try PersonalFile()
      var dictionary = try file.read()
      let removed = dictionary.remove(term, partOfSpeech: pos?.rawValue)
      guard !removed.isEmpty else {
        complain("\(file.path): has no \(description)\(advice(dictionary))")
        throw Exit.someFailed
      }
      try file.write(dictionary)
      let lines = removed.map(ShownRow.init).map { "\(file.path): removed '\($0.term)' \($0.meaning)" }
      try OutputFile.writeStandardOutput(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  private var description: String {
    "'\(term.withControlsEscaped)'" + (pos.map { " as \($0.fullName)" } ?? "")
  }

  private func advice(_ dictionary: PersonalDictionary) -> String {
    if let near = dictionary.terms(like: term).first {
      return "; did you mean '\(near.withControlsEscaped)'?"
    }
    return "; 'padan dictionary which' tells where a term comes from"
  }
}

/// `padan dictionary list`
struct DictionaryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the terms of your own that 'add' keeps.")

  enum Format: String, Choice {
    case text, tsv
  }

  @Option(help: "text for people; tsv has the rows as they stand in the file.")
  var format: Format = .text

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let file = try PersonalFile()
      let rows = try file.read().rows
      if rows.isEmpty { complain("\(file.path): no terms yet; add one with 'padan dictionary add'") }
      let lines = format == .tsv ? rows : Self.aligned(rows.map(ShownRow.init))
      try OutputFile.writeStandardOutput(Array(lines.map { "\($0)\n" }.joined().utf8))
    }
  }

  private static func aligned(_ rows: [ShownRow]) -> [String] {
    let width = rows.map(\.term.count).max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - row.term.count + 2)
      return ([row.term + gap + row.meaning] + row.details).joined(separator: "  ")
    }
  }
}

import ArgumentParser
import PadanAnnotation
import PadanFiles
import PadanMorphology
import PadanTermbase

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `padan lookup`
struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Show what the dictionaries say of words and phrases.",
    discussion: """
      A phrase in quotes is looked for as a whole; if no dictionary has it, its words are shown. Inflected \
      forms are traced to their headwords. Exits with 1 if none of the words is found.
      """)

  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: ArgumentHelp("Words, or phrases in quotes.", valueName: "words"))
  var words: [String]

  @Option(help: "The output's format.")
  var format: Format = .text

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let loaded = try dictionaries.load()
      let lookup = TermLookup(
        termbase: loaded.termbase, analyzer: loaded.analyzer)
      let results = words.map(lookup.look)
      switch format {
      case .text:
        try OutputFile.writeStandardOutput(LookupText(domainNames: loaded.domainNames).render(results))
      case .json: try OutputFile.writeStandardOutput(try LookupJSON.render(results))
      }
      if !results.contains(where: \.isFound) { throw Exit.someFailed }
    }
  }
}

/// Writes lookup results for people.
struct LookupText {
  /// English names of the domains by their code.
  let domainNames: [String: String]

  func render(_ results: [LookupResult]) -> [UInt8] {
    Array(results.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n").utf8)
  }

  private func lines(of result: LookupResult) -> [String] {
    let query = result.query.withControlsEscaped
    if !result.words.isEmpty {
      return ["\(query): not in the dictionaries as a whole; its words:"]
        + result.words.flatMap { lines(of: $0).map { "  \($0)" } }
    }
    if result.terms.isEmpty { return ["\(query): not in the dictionaries"] }
    return [query] + result.terms.flatMap(lines)
  }

  private func lines(of term: FoundTerm) -> [String] {
    term.readings.compactMap(line) + term.senses.flatMap(lines)
  }

  /// How a form is built; nil for a form that cannot be taken apart.
  private func line(of reading: FoundTerm.Reading) -> String? {
    let analysis = reading.analysis
    guard analysis.chain.count > 1 || analysis.lemma != reading.form else { return nil }
    var line = "  \(reading.form) = \(analysis.notation)"
    if analysis.lemma != reading.form { line += ", from \(analysis.lemma)" }
    if analysis.root != analysis.lemma { line += ", root \(analysis.root)" }
    if analysis.basis == .derived { line += " (by rule; no dictionary has the form itself)" }
    return line
  }

  private func lines(of sense: Sense) -> [String] {
    let details: [(name: String, value: String?)] = [
      ("stands for", sense.expansion),
      ("also written", sense.variants.isEmpty ? nil : sense.variants.joined(separator: "; ")),
      ("when", sense.condition.clauses.isEmpty ? nil : sense.condition.notation),
      ("register", sense.register),
      ("status", sense.status == .preferred ? nil : sense.status.rawValue),
      ("note", sense.note),
      ("domain", domainNames[sense.domain] ?? sense.domain),
      ("dictionary", sense.dictionary),
    ]
    return ["  \(sense.term) (\(sense.partOfSpeech.fullName)) \(sense.glosses.joined(separator: "; "))"]
      + details.compactMap { detail in detail.value.map { "      \(detail.name): \($0)" } }
  }
}

/// Writes lookup results for programs: a JSON array with an object for each word or phrase.
enum LookupJSON {
  static func render(_ results: [LookupResult]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(results.map(Result.init))) + Array("\n".utf8)
  }

  private struct Result: Encodable {
    let query: String
    let found: Bool
    let terms: [Term]
    let words: [Result]

    init(_ result: LookupResult) {
      query = result.query
      found = result.isFound
      terms = result.terms.map(Term.init)
      words = result.words.map(Result.init)
    }
  }

  private struct Term: Encodable {
    let readings: [Reading]
    let entries: [Entry]

    init(_ term: FoundTerm) {
      readings = term.readings.map(Reading.init)
      entries = term.senses.map(Entry.init)
    }
  }

  private struct Reading: Encodable {
    let form: String
    let analysis: String
    let headword: String
    let root: String
    let basis: String

    init(_ reading: FoundTerm.Reading) {
      form = reading.form
      analysis = reading.analysis.notation
      headword = reading.analysis.lemma
      root = reading.analysis.root
      basis = "\(reading.analysis.basis)"
    }
  }

  private struct Entry: Encodable {
    let term: String
    let variants: [String]
    let partOfSpeech: String
    let glosses: [String]
    let domain: String
    let expansion: String?
    let condition: String?
    let register: String?
    let status: String
    let concept: String
    let note: String?
    let dictionary: String

    init(_ sense: Sense) {
      term = sense.term
      variants = sense.variants
      partOfSpeech = sense.partOfSpeech.fullName
      glosses = sense.glosses
      domain = sense.domain
      expansion = sense.expansion
      condition = sense.condition.clauses.isEmpty ? nil : sense.condition.notation
      register = sense.register
      status = sense.status.rawValue
      concept = sense.concept
      note = sense.note
      dictionary = sense.dictionary
    }
  }
}

extension Condition {
  /// The condition as a dictionary's `when` cell has it.
  var notation: String {
    clauses.map { clause in
      let values = clause.values.map { value in
        switch value {
        case .word(let word): word
        case .semanticClass(let name): "@\(name)"
        case .partOfSpeech(let partOfSpeech): "@\(partOfSpeech.rawValue)"
        }
      }
      return "\(clause.isNegated ? "!" : "")\(clause.place.rawValue):\(values.joined(separator: "|"))"
    }.joined(separator: " & ")
  }
}

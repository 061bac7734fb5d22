import ArgumentParser
import PadanMorphology
import PadanTermbase

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The formats of `padan analyze`.
enum AnalysisFormat: String, Choice {
  case table, json, jsonl, tsv, conllu
}

/// Writes the readings of word forms.
struct AnalysisReport {
  private let format: AnalysisFormat
  private let termbase: Termbase
  private var text: [UInt8] = []
  private var entries: [Entry] = []
  private var sentences = 0

  /// - Parameter termbase: says which part of speech a headword is.
  init(format: AnalysisFormat, termbase: Termbase) {
    self.format = format
    self.termbase = termbase
  }

  /// Adds a form with its readings, best first.
  mutating func append(_ form: String, _ readings: [Analysis]) {
    guard let best = readings.first else { return }
    switch format {
    case .table: append(lines: table(form, readings))
    case .tsv: append(cells: [form, best.root, best.lemma])
    case .conllu:
      sentences += 1
      append(lines: conllu(form, best))
    case .json, .jsonl: entries.append(Entry(form: form, readings: readings.map(Entry.Reading.init)))
    }
  }

  /// The whole report.
  func finish() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    switch format {
    case .table, .tsv, .conllu:
      return text
    case .jsonl:
      return try entries.flatMap { Array(try encoder.encode($0)) + [UInt8(ascii: "\n")] }
    case .json:
      encoder.outputFormatting.insert(.prettyPrinted)
      return Array(try encoder.encode(entries)) + [UInt8(ascii: "\n")]
    }
  }

  private mutating func append(lines: [String]) {
    for line in lines {
      text += line.utf8
      text.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func append(cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(UInt8(ascii: "\t")) }
      text += cell.withoutTabs.utf8
    }
    text.append(UInt8(ascii: "\n"))
  }

  private func table(_ form: String, _ readings: [Analysis]) -> [String] {
    let rows = readings.enumerated().map { rank, reading in
      [
        String(rank + 1), reading.lemma, reading.root, reading.notation, reading.basisText,
        reading.featureText,
      ]
    }
    let titles = ["", "headword", "root", "formation", "found as", "features"]
    let widths = titles.indices.map { column in (rows + [titles]).map { $0[column].count }.max() ?? 0 }
    let aligned = ([titles] + rows).map { row in
      zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ").trimmedRight
    }
    return [form.withoutTabs] + aligned.map { "  " + $0 } + [""]
  }

  private func conllu(_ form: String, _ reading: Analysis) -> [String] {
    let features = reading.universalFeatures.isEmpty ? "_" : reading.universalFeatures
    // A bar would begin another attribute.
    let morphemes = "Morf=" + reading.chain.joined(separator: "+").replacing("|", with: "/")
    let partOfSpeech = termbase.senses(of: reading.lemma).first?.partOfSpeech.universalName ?? "X"
    let (form, lemma) = (form.withoutTabs, reading.lemma.withoutTabs)
    return [
      "# sent_id = \(sentences)", "# text = \(form)",
      ["1", form, lemma, partOfSpeech, "_", features, "0", "root", "_", morphemes.withoutTabs].joined(
        separator: "\t"),
      "",
    ]
  }

  private struct Entry: Encodable {
    let form: String
    let readings: [Reading]

    struct Reading: Encodable {
      let lemma: String
      let root: String
      let chain: [String]
      let analysis: String
      let basis: String
      let features: String
      let colloquial: Bool

      init(_ reading: Analysis) {
        lemma = reading.lemma
        root = reading.root
        chain = reading.chain
        analysis = reading.notation
        basis = "\(reading.basis)"
        features = reading.universalFeatures
        colloquial = reading.features.isColloquial
      }
    }
  }
}

extension Analysis {
  fileprivate var basisText: String {
    switch basis {
    case .headword: "headword"
    case .inflected: "inflected form"
    case .derived: "derivation by rule"
    case .unknown: "not known"
    }
  }

  fileprivate var featureText: String {
    (universalFeatures.split(separator: "|").map(String.init) + (features.isColloquial ? ["colloquial"] : []))
      .joined(separator: ", ")
  }

  /// The features in Universal Dependencies' notation, in alphabetical order; empty if there are none.
  fileprivate var universalFeatures: String {
    var values: [String] = []
    if features.isPlural { values.append("Number=Plur") }
    if let person = features.possessor { values.append("Person[psor]=\(person)") }
    if let person = features.agent { values.append("Person[agt]=\(person)") }
    if let particle = features.particle { values.append("Clitic=\(particle)") }
    if let voice = features.voice { values.append("Voice=\(voice.rawValue)") }
    return values.sorted().joined(separator: "|")
  }
}

extension PartOfSpeech {
  /// The name Universal Dependencies gives it.
  fileprivate var universalName: String {
    switch self {
    case .noun, .classifier: "NOUN"
    case .verb: "VERB"
    case .adjective: "ADJ"
    case .adverb: "ADV"
    case .name: "PROPN"
    case .pronoun: "PRON"
    case .numeral: "NUM"
    case .determiner: "DET"
    case .preposition: "ADP"
    case .conjunction: "CCONJ"
    case .auxiliary: "AUX"
    case .particle: "PART"
    case .interjection: "INTJ"
    case .phrase: "X"
    }
  }
}

extension String {
  /// The string with tabs and line ends made spaces, so that it stays in its cell.
  fileprivate var withoutTabs: String {
    utf8.contains { $0 < 0x20 || $0 > 0x7F } ? String(map { $0 == "\t" || $0.isNewline ? " " : $0 }) : self
  }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  fileprivate var trimmedRight: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}

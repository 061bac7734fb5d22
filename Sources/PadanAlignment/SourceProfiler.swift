import PadanICU
import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase
import PadanText

/// Reads the clues of Indonesian units: their words by the English glosses of all terms they may be part of.
final class SourceProfiler {
  private let reader: ClueReader
  private let termbase: Termbase
  private let matcher: Matcher
  private let forms: FormTable
  private var glossKeys: [TrieNode: [WordID]] = [:]

  init(reader: ClueReader, termbase: Termbase, analyzer: Analyzer) {
    self.reader = reader
    self.termbase = termbase
    matcher = Matcher(termbase: termbase)
    forms = FormTable(analyzer: analyzer, termbase: termbase)
  }

  func profile(_ units: [String]) throws(ICUError) -> TextProfile {
    var profile = TextProfile()
    for unit in units {
      let text = SourceText(unit)
      let clues = try clues(of: text)
      profile.append(length: text.lengthWithoutSpaces, clues: clues.map { profile.enter($0) })
      forms.trim()
    }
    return profile
  }

  private func clues(of text: SourceText) throws(ICUError) -> [Clue] {
    let tokens = try reader.tokens(of: text)
    let forms = self.forms.forms(of: tokens, in: text)
    let glosses = glossKeys(of: tokens, forms)
    var clues: [Clue] = []
    var isFirst = true
    for (position, token) in tokens.enumerated() {
      guard let kind = reader.kind(of: token, in: text, isFirst: isFirst) else { continue }
      if kind != .mark { isFirst = false }
      var keys = glosses[position]
      switch kind {
      case .mark: keys = reader.markKey(of: token, in: text)
      case .number: keys += reader.digitKey(of: token, in: text)
      case .word, .name:
        keys += spellingKeys(of: token, forms[position], kind, isGlossed: !keys.isEmpty, in: text)
      }
      clues.append(Clue(kind: kind, keys: keys))
    }
    return clues
  }

  /// A word without a gloss, or with a capital, may stand in the translation as it is.
  private func spellingKeys(
    of token: Token, _ form: WordForm, _ kind: ClueKind, isGlossed: Bool, in text: SourceText
  ) -> [WordID] {
    let parts = token.normalizedParts(in: text)
    let lemmas = [Array((form.readings.first?.lemma ?? form.text).utf8)]
    let cognates = (parts + lemmas).flatMap { reader.cognateKey($0) }
    guard kind == .name || !isGlossed || token.letterCase != .lower else { return cognates }
    return parts.map { reader.stemKey($0) } + cognates
  }

  /// By token: the stems of the glosses of every term found there.
  private func glossKeys(of tokens: [Token], _ forms: FormSequence) -> [[WordID]] {
    let words = tokens.filter { $0.kind == .word && $0.range.count > 1 }
    let inCapitals = words.count > 2 && words.allSatisfy { $0.letterCase == .upper }
    var result: [[WordID]] = Array(repeating: [], count: tokens.count)
    for (position, token) in tokens.enumerated() {
      let writing = Writing(token.letterCase, inCapitals: inCapitals)
      for candidate in forms[position].candidates where candidate.writings.contains(writing) {
        if let node = candidate.node { result[position] += glossKeys(of: node) }
      }
    }
    for match in matcher.longMatches(in: forms, tokens, inCapitals: inCapitals) {
      let keys = glossKeys(of: match.node)
      for token in match.tokens { result[token] += keys }
    }
    return result
  }

  private func glossKeys(of node: TrieNode) -> [WordID] {
    if let known = glossKeys[node] { return known }
    let senses = termbase.senses(at: node).compactMap(termbase.sense)
    let glosses = senses.flatMap { $0.glosses + [$0.adjective, $0.people].compactMap(\.self) }
    let keys = glosses.flatMap { gloss in
      gloss.split { $0 == " " || $0 == "-" }.map { reader.stemKey(WordNormalization.normalize($0)) }
    }
    let distinct = Clue(kind: .word, keys: keys).keys
    glossKeys[node] = distinct
    return distinct
  }
}

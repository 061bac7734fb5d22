import PadanMorphology
import PadanTermbase
import PadanText

/// What the dictionaries know of a word or a phrase.
struct LookupResult {
  /// The word or phrase as it was asked for.
  let query: String
  /// The terms it can stand for, the closest first.
  let terms: [FoundTerm]
  /// If a phrase is no term as a whole: its words.
  let words: [LookupResult]

  var isFound: Bool { !terms.isEmpty || words.contains(where: \.isFound) }
}

/// A term of the dictionaries that a form was traced to.
struct FoundTerm {
  /// How a word of the query leads to its word in the term.
  struct Reading {
    let form: String
    let analysis: Analysis
  }

  /// Where the term ends in the termbase.
  let node: TrieNode
  /// The readings of those words of the query that are built from others.
  let readings: [Reading]
  /// The term's rows in order of preference.
  let senses: [Sense]
  /// Whether it takes a rule of derivation to get there, so that the glosses only hint at the meaning.
  var isDerived: Bool { readings.contains { $0.analysis.basis == .derived } }
}

/// Finds the entries of words and phrases, in whatever form they are given.
struct TermLookup {
  let termbase: Termbase
  let analyzer: Analyzer

  /// Looks for the whole and, if it is no term, for each of its words.
  func look(up query: String) -> LookupResult {
    let words = query.split(whereSeparator: \.isWhitespace)
    let terms = terms(
      of: words.map { candidates(for: normalizedTerm(String($0)), isAlone: words.count == 1) })
    let parts = terms.isEmpty && words.count > 1 ? words.map { look(up: String($0)) } : []
    return LookupResult(query: query, terms: terms, words: parts)
  }

  /// The rows of a term that a text in such capitals admits; for several words, the first one's.
  func rows(of term: FoundTerm, writtenAs text: String) -> [SenseID] {
    let letterCase = WordNormalization.letterCase(Array(text.utf8.prefix { $0 != UInt8(ascii: " ") })[...])
    return termbase.senses(at: term.node).filter {
      termbase.caseRule(of: $0).admits(letterCase, inCapitals: false)
    }
  }

  /// Whether a text that has the term finds it as a whole, be it in an inflected form.
  func covers(_ text: String) -> Bool {
    look(up: text).terms.contains { !$0.isDerived && !rows(of: $0, writtenAs: text).isEmpty }
  }

  /// A word of the vocabulary that a form can stand for.
  private struct Candidate {
    let word: WordID
    let reading: FoundTerm.Reading?
  }

  /// - Parameter isAlone: whether the form is not part of a phrase, so that it is of interest how a
  ///   headword is built.
  private func candidates(for form: String, isAlone: Bool) -> [Candidate] {
    let readings = analyzer.analyze(Array(form.utf8)).filter { $0.basis != .unknown }
    var result: [Candidate] = []
    func add(_ lemma: String, _ reading: FoundTerm.Reading?) {
      guard let word = termbase.vocabulary.id(of: Array(lemma.utf8)),
        !result.contains(where: { $0.word == word })
      else {
        return
      }
      result.append(Candidate(word: word, reading: reading))
    }
    for reading in readings where isAlone && reading.basis == .headword {
      add(form, .init(form: form, analysis: reading))
    }
    add(form, nil)
    for reading in readings { add(reading.lemma, .init(form: form, analysis: reading)) }
    return result
  }

  /// The terms made of one candidate for each word; those that need derivation only if there is no other.
  private func terms(of words: [[Candidate]]) -> [FoundTerm] {
    guard !words.isEmpty else { return [] }
    var paths: [(node: TrieNode, readings: [FoundTerm.Reading])] = [(.root, [])]
    for candidates in words {
      paths = paths.flatMap { path in
        candidates.compactMap { candidate in
          termbase.child(of: path.node, by: candidate.word).map {
            ($0, path.readings + (candidate.reading.map { [$0] } ?? []))
          }
        }
      }
    }
    let found = paths.map { path in
      FoundTerm(
        node: path.node, readings: path.readings,
        senses: termbase.senses(at: path.node).compactMap(termbase.sense))
    }.filter { !$0.senses.isEmpty }
    let direct = found.filter { !$0.isDerived }
    let closest = direct.isEmpty ? found : direct
    let own = closest.filter { !isFallback($0.node) }
    return own.isEmpty ? closest : own
  }

  /// Whether only a layer below the default dictionaries has the term.
  private func isFallback(_ node: TrieNode) -> Bool {
    termbase.senses(at: node).allSatisfy { termbase.layer(of: $0) < 0 }
  }
}

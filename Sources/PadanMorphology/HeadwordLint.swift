public import PadanModel
import PadanTables
public import PadanTermbase

/// Finds rows that only the analysis of words shows to be needless or unfinished.
///
/// A row is needless if its headword is an inflected form of another one, of the same part of speech and with
/// the same glosses: inflection finds the base anyway. It is unfinished if its only gloss is the term, though
/// the term is made of Indonesian words.
public struct HeadwordLint: Sendable {
  private let analyzer: Analyzer

  /// Takes an analyzer that knows the headwords of all dictionaries in use.
  public init(analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The faults of the files' rows, in order of file and line.
  public func check(_ files: [DictionaryFile]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in files {
      file.forEachSense { line, sense in
        guard let message = message(about: sense) else { return }
        diagnostics.append(
          Diagnostic(severity: .warning, file: file.table.path, line: line, column: 1, message: message))
      }
    }
    return diagnostics
  }

  /// Terms with capitals are names for the most part, and English is left as it stands.
  private func message(about sense: Sense) -> String? {
    guard sense.register != "foreign", !sense.term.contains(where: \.isUppercase) else { return nil }
    return needless(sense) ?? unfinished(sense)
  }

  // MARK: Inflected forms

  private func needless(_ sense: Sense) -> String? {
    guard sense.condition == .always, !sense.term.contains(" ") else { return nil }
    let readings = analyzer.readingsForMatching(Array(sense.lemma.utf8)).map(analyzer.analysis).filter {
      $0.lemma != sense.lemma && $0.isInflected(as: sense.partOfSpeech)
    }
    guard let base = readings.first(where: { isSaid(by: $0.lemma, sense) }) else { return nil }
    return "'\(sense.term)' is an inflected form of '\(base.lemma)', which has the same glosses; "
      + "remove the row, or write what the form means by itself"
  }

  /// Whether the row of a headword means the same to begin with; a later sense would not be chosen for the form.
  private func isSaid(by headword: String, _ sense: Sense) -> Bool {
    let first = analyzer.lexicon.senses(of: headword).first { $0.condition == .always }
    guard let first, first.term != sense.term else { return false }
    return (first.partOfSpeech, first.glosses) == (sense.partOfSpeech, sense.glosses)
  }

  // MARK: Terms for glosses

  private func unfinished(_ sense: Sense) -> String? {
    guard sense.partOfSpeech != .name, sense.note == nil, sense.glosses == [sense.term] else { return nil }
    guard sense.lemma.split(separator: " ").allSatisfy({ isIndonesian(String($0), sense.partOfSpeech) })
    else { return nil }
    return "'\(sense.term)' is its own gloss but made of Indonesian words; "
      + "write the English, or a note= if English has the word"
  }

  private func isIndonesian(_ word: String, _ partOfSpeech: PartOfSpeech) -> Bool {
    if isTranslated(word, otherThanBy: [word]) { return true }
    return analyzer.analyze(Array(word.utf8)).contains {
      $0.lemma != word && ($0.basis == .derived || $0.isInflected(as: partOfSpeech))
        && isTranslated($0.lemma, otherThanBy: [$0.lemma, word])
    }
  }

  /// Whether a headword has English glosses, none of which is one of these words.
  private func isTranslated(_ headword: String, otherThanBy words: Set<String>) -> Bool {
    let senses = analyzer.lexicon.senses(of: headword)
    return !senses.isEmpty
      && senses.allSatisfy { $0.register != "foreign" && words.isDisjoint(with: $0.glosses) }
  }
}

extension Analysis {
  /// Whether the form shows an inflection that words of this class take. An adjective or adverb with a
  /// pronoun, and one doubled, is a word of its own.
  fileprivate func isInflected(as partOfSpeech: PartOfSpeech) -> Bool {
    guard basis == .inflected, chain.count > 1 else { return false }
    if features.particle != nil { return true }
    switch partOfSpeech {
    case .noun: return features.isPlural || features.possessor != nil
    case .verb: return features.agent != nil || features.possessor != nil || features.voice == .passive
    default: return false
    }
  }
}

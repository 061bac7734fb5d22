import PadanAnnotation
import PadanMatching
import PadanModel
import PadanMorphology
import PadanTables
import PadanTermbase
import PadanText

/// A termbase of one file.
func termbase(file text: String) -> Termbase {
  let table = Table(path: "terms/test.tsv", bytes: Array(text.utf8))
  return Termbase(files: [DictionaryFile(table: table, name: table.path, layer: 0)], roots: nil)
}

/// A termbase of terms with their parts of speech: `kapal selam n; AS name`.
func termbase(_ terms: String) -> Termbase {
  let rows = terms.split(separator: ";").map { entry in
    let cells = entry.split(separator: " ").map(String.init)
    return "\(cells.dropLast().joined(separator: " "))\t\(cells.last ?? "")\tgloss\n"
  }
  return termbase(file: rows.joined())
}

/// A text with its tokens: words between spaces, each a token by itself.
struct TokenizedText {
  let text: SourceText
  let tokens: [Token]

  init(_ string: String) {
    text = SourceText(string)
    tokens = text.utf8.split(separator: 0x20).map { word in
      let isNumber = word.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      let isMark = word.allSatisfy { $0 < 0x30 }
      return Token(
        range: TextRange(word.startIndex, word.endIndex),
        kind: isMark ? .punctuation : isNumber ? .number : .word,
        letterCase: WordNormalization.letterCase(word), isHyphenated: word.contains(UInt8(ascii: "-")))
    }
  }

  func surface(_ tokens: Range<Int>) -> String {
    text[self.tokens[tokens.lowerBound].range.union(self.tokens[tokens.upperBound - 1].range)]
  }
}

/// Matching over a dictionary written in a test, with the repository's rules of morphology.
struct TestMatching {
  let termbase: Termbase
  let forms: FormTable
  let matcher: Matcher

  init(_ termbase: Termbase, limit: Int = 200_000) throws {
    self.termbase = termbase
    let rules = try repositoryDictionaries.get().affixRules
    forms = FormTable(
      analyzer: Analyzer(rules: rules, lexicon: termbase), termbase: termbase, limit: limit)
    matcher = Matcher(termbase: termbase)
  }

  init(_ terms: String) throws { try self.init(PadanMatchingTests.termbase(terms)) }

  /// Over the dictionaries of the repository.
  init(_ dictionaries: Dictionaries) throws { try self.init(dictionaries.termbase) }

  func forms(of text: TokenizedText) -> FormSequence { forms.forms(of: text.tokens, in: text.text) }

  func allMatches(in text: TokenizedText, inCapitals: Bool = false) -> [Match] {
    matcher.allMatches(in: forms(of: text), text.tokens, inCapitals: inCapitals)
  }

  /// What the overlap policy leaves of a text, each match as `surface/kind`.
  func matches(in string: String, inCapitals: Bool = false) -> [String] {
    let text = TokenizedText(string)
    let left = Matcher.withoutOverlaps(allMatches(in: text, inCapitals: inCapitals), count: text.tokens.count)
    return left.map { "\(text.surface($0.tokens))/\($0.kind)" }
  }
}

extension Matcher {
  /// The terms of one word and of several, by their first token, overlapping or not.
  func allMatches(in forms: FormSequence, _ tokens: [Token], inCapitals: Bool) -> [Match] {
    let long = longMatches(in: forms, tokens, inCapitals: inCapitals)
    return forms.indices.flatMap { position in
      let writing = Writing(tokens[position].letterCase, inCapitals: inCapitals)
      let form = forms[position]
      let alone = form.candidates.indices.filter { form.candidates[$0].writings.contains(writing) }
      return alone.compactMap { Match($0, of: form, at: position) }
        + long.filter { $0.tokens.lowerBound == position }
    }
  }
}

public import PadanICU
import PadanMatching
public import PadanModel
public import PadanTermbase
import PadanText

/// Which terms of the dictionaries a corpus uses, in whatever form and sense.
///
/// It belongs to one worker.
public final class TermUsage {
  private let dictionaries: Dictionaries
  private let segmenter: ArticleSegmenter
  private let forms: FormTable
  private let matcher: Matcher
  private var places: Set<TrieNode> = []

  /// The usage in no document.
  public init(_ dictionaries: Dictionaries) throws(ICUError) {
    self.dictionaries = dictionaries
    segmenter = try ArticleSegmenter(rules: dictionaries.textRules)
    forms = FormTable(
      analyzer: dictionaries.analyzer,
      termbase: dictionaries.termbase)
    matcher = Matcher(termbase: dictionaries.termbase)
  }

  /// Notes the terms of a document.
  public func add(_ document: Document) throws(ICUError) {
    forms.trim()
    let segmented = try segmenter.segment(document)
    for segment in segmented.segments {
      let tokens = Array(segmented.tokens[segment.tokens])
      let forms = self.forms.forms(of: tokens, in: document.text)
      for (form, token) in zip(forms, tokens) {
        let writing = Writing(token.letterCase, inCapitals: false)
        places.formUnion(form.candidates.filter { $0.writings.contains(writing) }.compactMap(\.node))
      }
      places.formUnion(matcher.longMatches(in: forms, tokens, inCapitals: false).map(\.node))
    }
  }

  /// The rows whose term no document has, by file and line.
  public var unusedRows: [(term: String, place: SensePlace)] { dictionaries.termbase.rows(outside: places) }
}

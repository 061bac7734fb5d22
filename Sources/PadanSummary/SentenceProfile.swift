import PadanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A sentence of an article as the summarizer sees it.
public struct SentenceProfile: Sendable {
  /// Its place among the article's segments.
  public let segment: Int
  /// Its words and numbers, counted.
  public let words: Int
  /// What it has of every feature.
  public let values: FeatureVector
  /// Whether it may be picked: not if it leads to another article, or quotes what says nothing.
  public let isEligible: Bool
  /// Its content words.
  let headwords: HeadwordSet

  /// The share of headwords, 0 to 1, that the smaller of two sentences has in common with the other. Of
  /// sentences with a few headwords, a chance one counts little.
  public func likeness(to other: SentenceProfile) -> Double {
    let least = max(4, min(headwords.count, other.headwords.count))
    return Double(headwords.shared(with: other.headwords)) / Double(least)
  }

  /// Whether one of two sentences stands right after the other.
  public func isNext(to other: SentenceProfile) -> Bool { abs(segment - other.segment) == 1 }
}

/// Looks at the sentences of an article, one after the other.
struct SentenceProfiler {
  private let rules: SummaryRules
  private let headwords: ArticleHeadwords
  private var quotations = QuotationReader()
  private var paragraph: Int?
  private var wordsBefore = 0

  /// - Parameter segments: all of the article.
  static func profiles(_ segments: [AnnotatedSegment], rules: SummaryRules) -> [SentenceProfile] {
    var profiler = SentenceProfiler(rules: rules, headwords: ArticleHeadwords(segments))
    return segments.indices.compactMap { index in
      segments[index].segment.kind == .sentence ? profiler.profile(segments[index], at: index) : nil
    }
  }

  private init(rules: SummaryRules, headwords: ArticleHeadwords) {
    self.rules = rules
    self.headwords = headwords
  }

  private mutating func profile(_ sentence: AnnotatedSegment, at index: Int) -> SentenceProfile {
    let opensParagraph = sentence.segment.paragraph != paragraph
    if opensParagraph { quotations.startParagraph() }
    let text = quotations.read(sentence.text)
    let opening = rules.opening(of: text.firstWords)
    var values = FeatureVector()
    readPlace(opensParagraph: opensParagraph, into: &values)
    readLength(text.words, into: &values)
    readHeadwords(headwords.sets[index], into: &values)
    readAnnotations(sentence.annotations, into: &values)
    values[.speech] = text.isSpeech ? 1 : 0
    values[.quotation] = Double(text.quotedWords) / Double(max(text.words, 1))
    values[.background] = opening == .background ? 1 : 0
    values[.attribution] = opening == .attribution ? 1 : 0
    paragraph = sentence.segment.paragraph
    wordsBefore += text.words
    return SentenceProfile(
      segment: index, words: text.words, values: values,
      isEligible: text.words > 0 && opening != .link && !saysNothing(sentence, text),
      headwords: headwords.sets[index])
  }

  /// Where the words before it cease to matter.
  private static let depth = 200.0
  private static let usualWords = 18.0
  private static let fewWords = 10.0

  private func readPlace(opensParagraph: Bool, into values: inout FeatureVector) {
    values[.position] = max(0, 1 - Double(wordsBefore) / Self.depth)
    values[.paragraph] = opensParagraph ? 1 : 0
  }

  private func readLength(_ words: Int, into values: inout FeatureVector) {
    values[.length] = log(Double(max(words, 1)) / Self.usualWords)
    values[.short] = max(0, 1 - Double(words) / Self.fewWords)
  }

  private func readHeadwords(_ set: HeadwordSet, into values: inout FeatureVector) {
    values[.terms] = headwords.recurrence(of: set)
    values[.title] = headwords.title.share(in: set)
  }

  private func readAnnotations(_ annotations: [Annotation], into values: inout FeatureVector) {
    var names = 0
    var numbers = 0
    for index in annotations.indices {
      switch annotations[index].kind {
      case .name: names += 1
      case .number, .date: numbers += 1
      case .term, .word: break
      }
    }
    values[.names] = min(1, Double(names) / 4)
    values[.numbers] = min(1, Double(numbers) / 3)
  }

  /// Somebody's words with hardly a headword in them.
  private func saysNothing(_ sentence: AnnotatedSegment, _ text: QuotedText) -> Bool {
    guard text.isSpeech else { return false }
    let start = sentence.segment.range.start
    var count = 0
    for annotation in sentence.annotations where text.isQuoted(annotation.range.start - start) {
      annotation.forEachHeadword { _ in count += 1 }
    }
    return Double(count) < rules[.content]
  }
}

public import PadanICU
public import PadanModel

/// Finds the structure of a news article: title, dateline, paragraphs, sentences, credits, tokens.
public struct ArticleSegmenter: ~Copyable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let rules: TextRules

  /// Opens the iterators.
  public init(rules: TextRules) throws(ICUError) {
    let words = try Tokenizer()
    let sentences = SentenceSplitter()
    self.rules = rules
    tokenizer = words
    splitter = sentences
  }

  /// Segments a document. Deterministic; fails only if ICU does.
  public func segment(_ document: Document) throws(ICUError) -> SegmentedDocument {
    let text = document.text
    let blocks = BlockClassifier(text: text, rules: rules).classify(document.blocks)
    var segments: [Segment] = []
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / Self.bytesPerToken)
    var sawBody = false
    for (paragraph, block) in blocks.enumerated() {
      var body = block.range
      if block.kind == .sentence, !sawBody {
        sawBody = true
        if let (dateline, report) = Dateline.find(in: text, block: body) {
          segments.append(try makeSegment(.dateline, paragraph, dateline, text, &tokens))
          body = report
        }
      }
      let pieces = block.kind == .sentence ? splitter.split(text, in: body, rules: rules) : [body]
      for piece in pieces {
        segments.append(try makeSegment(block.kind, paragraph, piece, text, &tokens))
      }
    }
    return SegmentedDocument(document: document, segments: segments, tokens: tokens)
  }

  /// How many bytes of news a token and the space around it take, roughly.
  private static let bytesPerToken = 6

  private func makeSegment(
    _ kind: SegmentKind, _ paragraph: Int, _ range: TextRange, _ text: SourceText, _ tokens: inout [Token]
  ) throws(ICUError) -> Segment {
    let first = tokens.count
    try tokenizer.tokenize(text, in: range, into: &tokens)
    return Segment(kind: kind, paragraph: paragraph, range: range, tokens: first..<tokens.count)
  }
}

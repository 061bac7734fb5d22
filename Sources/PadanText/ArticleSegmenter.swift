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
    let sentences = try SentenceSplitter()
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
    var sawBody = false
    for (paragraph, block) in blocks.enumerated() {
      var body = block.range
      if block.kind == .sentence, !sawBody {
        sawBody = true
        if let dateline = Dateline.find(in: text, block: body) {
          segments.append(try makeSegment(.dateline, paragraph, dateline, text, &tokens))
          guard let rest = SentenceSplitter.trimmed(text, TextRange(dateline.end, body.end)) else { continue }
          body = rest
        }
      }
      let pieces = block.kind == .sentence ? try splitter.split(text, in: body, rules: rules) : [body]
      for piece in pieces {
        segments.append(try makeSegment(block.kind, paragraph, piece, text, &tokens))
      }
    }
    return SegmentedDocument(document: document, segments: segments, tokens: tokens)
  }

  private func makeSegment(
    _ kind: SegmentKind, _ paragraph: Int, _ range: TextRange, _ text: SourceText, _ tokens: inout [Token]
  ) throws(ICUError) -> Segment {
    let first = tokens.count
    try tokenizer.tokenize(text, in: range, into: &tokens)
    return Segment(kind: kind, paragraph: paragraph, range: range, tokens: first..<tokens.count)
  }
}

/// Tells headings, running text and credits apart, and heals torn paragraphs.
struct BlockClassifier {
  let text: SourceText
  let rules: TextRules

  struct ClassifiedBlock: Hashable {
    let kind: SegmentKind
    let range: TextRange
  }

  func classify(_ blocks: [Block]) -> [ClassifiedBlock] {
    let kinds = blocks.indices.map { kind(of: blocks[$0], isFirst: $0 == 0, isAlone: blocks.count == 1) }
    var result: [ClassifiedBlock] = []
    for (block, kind) in zip(blocks, kinds) {
      if kind == .sentence, let last = result.last, last.kind == .sentence, isTorn(last.range, before: block.range) {
        result[result.count - 1] = ClassifiedBlock(kind: .sentence, range: last.range.union(block.range))
      } else {
        result.append(ClassifiedBlock(kind: kind, range: block.range))
      }
    }
    return markTrailingDebris(result)
  }

  private func kind(of block: Block, isFirst: Bool, isAlone: Bool) -> SegmentKind {
    if isCredit(block.range) { return .credit }
    switch block.kind {
    case .heading: return .heading
    case .aside: return .credit
    case .paragraph: break
    }
    if isAlone { return .sentence }
    return isFirst && looksLikeTitle(block.range) ? .heading : .sentence
  }

  private func isCredit(_ range: TextRange) -> Bool {
    let string = text[range]
    if isAuthorsMark(string) { return true }
    let normalized = TextRules.normalized(string)
    return rules.creditWholes.contains(normalized) || rules.creditStarts.contains { normalized.hasPrefix($0) }
  }

  /// The marks of authors and editors in parentheses: `(H-AK/B002)`, `(dnu/ans)`.
  private func isAuthorsMark(_ string: String) -> Bool {
    guard let open = string.first, let close = string.last, string.count <= 40 else { return false }
    guard (open == "(" && close == ")") || (open == "[" && close == "]") else { return false }
    let inner = string.dropFirst().dropLast()
    return !inner.isEmpty && !inner.contains(where: \.isWhitespace)
      && inner.contains { $0 == "/" || $0 == "-" || $0 == "*" || $0.isNumber }
      && inner.allSatisfy { $0.isLetter || $0.isNumber || "/-*.&".contains($0) }
  }

  /// A title is short, stands on one line, and does not end like a sentence.
  private func looksLikeTitle(_ range: TextRange) -> Bool {
    let string = text[range]
    guard string.utf8.count <= 200, let last = string.last, !".,:;\"\u{201D}".contains(last) else { return false }
    return Dateline.find(in: text, block: range) == nil
  }

  private func isTorn(_ first: TextRange, before second: TextRange) -> Bool {
    let start = text[second].unicodeScalars.first
    guard let start, let last = text[first].last else { return false }
    if ".!?\"\u{201D}:)".contains(last) { return false }
    if isLetter(start), !isUppercase(start) { return true }
    if last == "," { return true }
    let lastWord = text[first].split(whereSeparator: \.isWhitespace).last.map { TextRules.normalized($0) }
    return lastWord.map(rules.unfinished.contains) ?? false
  }

  /// One or two words that end an article without a full stop are left over from the page around it.
  private func markTrailingDebris(_ blocks: [ClassifiedBlock]) -> [ClassifiedBlock] {
    var result = blocks
    var index = result.count - 1
    while index > 0, result[index].kind != .heading {
      let block = result[index]
      if block.kind == .sentence {
        let string = text[block.range]
        let isSentence = string.last.map { ".!?\"\u{201D})".contains($0) } ?? false
        if isSentence || string.split(whereSeparator: \.isWhitespace).count > 2 { break }
        result[index] = ClassifiedBlock(kind: .credit, range: block.range)
      }
      index -= 1
    }
    return result
  }
}

/// The place and agency that open a report, up to the dash: `BRUSSELS –`, `Brussels (ANTARA News) -`.
enum Dateline {
  /// The longest dateline accepted, in bytes.
  private static let limit = 80

  static func find(in text: SourceText, block: TextRange) -> TextRange? {
    let head = text[TextRange(block.start, min(block.end, block.start + limit))]
    var depth = 0
    var words = 0
    var offset = block.start
    for word in head.split(separator: " ", omittingEmptySubsequences: false) {
      let end = offset + word.utf8.count
      if isDash(word), words > 0, depth == 0 { return end < block.end ? TextRange(block.start, end) : nil }
      if !word.isEmpty {
        guard depth > 0 || isPart(word) else { return nil }
        words += 1
        depth += word.count(where: { $0 == "(" }) - word.count(where: { $0 == ")" })
        guard words <= 9, depth >= 0 else { return nil }
      }
      offset = end + 1
    }
    return nil
  }

  private static func isDash(_ word: Substring) -> Bool {
    !word.isEmpty && word.count <= 3 && word.allSatisfy { "-–—".contains($0) }
  }

  /// Places, agencies and separators: capitals, `(15/3)`, `KOMPAS.com,`.
  private static func isPart(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first else { return false }
    return isUppercase(scalar) || "(/|&0123456789".unicodeScalars.contains(scalar) || word.contains(".com")
  }
}

import PadanICU
import PadanModel

/// Tells headings, running text and credits apart, and heals torn paragraphs.
struct BlockClassifier {
  let text: SourceText
  let rules: TextRules

  struct ClassifiedBlock: Hashable {
    let kind: SegmentKind
    let range: TextRange
  }

  func classify(_ blocks: [Block]) -> [ClassifiedBlock] {
    var result: [ClassifiedBlock] = []
    var mayBeTitle = blocks.count > 1
    for block in blocks {
      let kind = kind(of: block, mayBeTitle: mayBeTitle)
      // Credits may stand above the title.
      if kind != .credit { mayBeTitle = false }
      if kind == .sentence, let last = result.last, isTorn(last, before: block.range) {
        result[result.count - 1] = ClassifiedBlock(kind: .sentence, range: last.range.union(block.range))
      } else {
        result.append(ClassifiedBlock(kind: kind, range: block.range))
      }
    }
    return markTrailingDebris(result)
  }

  private func kind(of block: Block, mayBeTitle: Bool) -> SegmentKind {
    if isCredit(block.range) { return .credit }
    switch block.kind {
    case .heading: return .heading
    case .aside: return .credit
    case .paragraph: return mayBeTitle && looksLikeTitle(block.range) ? .heading : .sentence
    }
  }

  private func isCredit(_ range: TextRange) -> Bool {
    range.count <= CreditRules.limit && isAuthorsMark(range) || rules.credits.isCredit(range, of: text)
  }

  /// The marks of authors and editors in parentheses: `(H-AK/B002)`, `(dnu/ans)`.
  private func isAuthorsMark(_ range: TextRange) -> Bool {
    guard let first = text.firstScalar(of: range), first == "(" || first == "[" else { return false }
    let string = text[range]
    guard let open = string.first, let close = string.last, string.count <= 40 else { return false }
    guard (open == "(" && close == ")") || (open == "[" && close == "]") else { return false }
    let inner = string.dropFirst().dropLast()
    return !inner.isEmpty && inner.contains { $0 == "/" || $0 == "-" || $0 == "*" || $0.isNumber }
      && inner.allSatisfy { $0.isLetter || $0.isNumber || "/-*.&".contains($0) }
  }

  /// A title is short and does not end like a sentence.
  private func looksLikeTitle(_ range: TextRange) -> Bool {
    guard range.count <= 200, let last = text.lastScalar(of: range), !isOne(last, of: ".,:;\"\u{201D}") else {
      return false
    }
    return Dateline.find(in: text, block: range) == nil
  }

  private func isTorn(_ first: ClassifiedBlock, before second: TextRange) -> Bool {
    guard first.kind == .sentence, let last = text.lastScalar(of: first.range),
      !isOne(last, of: ".!?\"\u{201D}:)")
    else { return false }
    if last == "," || text.firstScalar(of: second)?.isSmallLetter ?? false { return true }
    let tail = text.tail(of: first.range, limit: longestWord)
    guard let word = WhiteSpaceSplit(text, in: tail).reduce(nil, { $1 }) else { return false }
    return rules.unfinished.contains(WordNormalization.normalize(text.bytes(in: word)))
  }

  private func isOne(_ scalar: Unicode.Scalar, of scalars: String) -> Bool {
    scalars.unicodeScalars.contains(scalar)
  }

  /// In bytes. A healed paragraph may have grown long, and is asked for its last word again and again.
  private var longestWord: Int { 64 }

  /// One or two words that end an article without a full stop are left over from the page around it.
  private func markTrailingDebris(_ blocks: [ClassifiedBlock]) -> [ClassifiedBlock] {
    var result = blocks
    var index = result.count - 1
    while index > 0, result[index].kind != .heading {
      let block = result[index]
      if block.kind == .sentence {
        let isSentence = text.lastScalar(of: block.range).map { isOne($0, of: ".!?\"\u{201D})") } ?? false
        if isSentence || Array(WhiteSpaceSplit(text, in: block.range).prefix(3)).count > 2 { break }
        result[index] = ClassifiedBlock(kind: .credit, range: block.range)
      }
      index -= 1
    }
    return result
  }
}

import PadanEnglish
import PadanModel
import PadanTermbase

/// One pass over a segment's chunks, which follows its clauses and writes the English words.
///
/// What each kind of chunk does stands in the extensions: verbs, noun phrases, function words, marks.
struct Transfer {
  let content: Chunks
  let lexicon: Lexicon
  let style: GistBuilder.Style

  var output: [EnglishWord]
  var index = 0
  var clause = Clause()
  /// The clause that a relative clause stands in.
  var outer: Clause?
  var followsPreposition = false
  var lastNoun: NounPhrase?
  /// Where the last noun phrase begins, among the words.
  var lastNounPlace = 0
  /// Whether a preposition governs it.
  var lastNounIsGoverned = false
  /// Whom a clause without a subject of its own speaks of.
  var mainSubject: Subject?
  var isQuoting: Bool
  /// Where the subject of a question begins, among the words; its auxiliary goes there.
  var questionPlace: Int?
  /// The chunk that the last verb was in.
  var verbIndex = -1

  /// - Parameter output: the words are added to it; it may have room for them.
  init(
    _ content: Chunks, to output: consuming [EnglishWord], lexicon: Lexicon, style: GistBuilder.Style,
    isQuoting: Bool
  ) {
    self.content = content
    self.output = output
    self.lexicon = lexicon
    self.style = style
    self.isQuoting = isQuoting
  }

  var chunks: [Chunk] { content.all }

  mutating func run() {
    resumeQuotation()
    while index < chunks.count {
      let chunk = chunks[index]
      switch chunk.kind {
      case .mark: writeMark(content.marks[chunk.place], chunk)
      case .verb: write(content.verbs[chunk.place])
      case .noun: write(content.nouns[chunk.place])
      case .adjective: write(content.adjectives[chunk.place])
      case .word: writeWord(content.words[chunk.place])
      }
      index += 1
    }
  }

  // MARK: Clauses

  /// Begins a clause; with `isSubordinate`, one that another may follow.
  mutating func startClause(isSubordinate: Bool = false) {
    let isReported = clause.isReported
    clause = Clause()
    clause.isReported = isReported
    clause.isSubordinate = isSubordinate
    outer = nil
    followsPreposition = false
  }

  /// Ends a relative clause, if one interrupts another.
  mutating func resumeOuterClause() {
    guard let interrupted = outer else { return }
    clause = interrupted
    outer = nil
  }

  /// Whether verbs without a mark of tense are past here: in the news, but not in what people say or may do.
  var isPast: Bool { style == .sentence && !clause.isConditional && !isQuoting }

  func verbGenerator(_ subject: Subject?) -> VerbGenerator {
    VerbGenerator(
      lexicon: lexicon, isPast: isPast, isReported: isPast && clause.isReported,
      subject: subject ?? Subject())
  }

  // MARK: Looking ahead

  func chunk(_ index: Int) -> Chunk? { chunks.indices.contains(index) ? chunks[index] : nil }

  private func chunk(_ index: Int, _ kind: Chunk.Kind) -> Chunk? {
    guard let chunk = chunk(index), chunk.kind == kind else { return nil }
    return chunk
  }

  func isNoun(_ index: Int) -> Bool { chunk(index)?.kind == .noun }

  func isVerb(_ index: Int) -> Bool { chunk(index)?.kind == .verb }

  func noun(_ index: Int) -> NounPhrase? { chunk(index, .noun).map { content.nouns[$0.place] } }

  func verb(_ index: Int) -> VerbGroup? { chunk(index, .verb).map { content.verbs[$0.place] } }

  func adjective(_ index: Int) -> AdjectivePhrase? {
    chunk(index, .adjective).map { content.adjectives[$0.place] }
  }

  func word(_ index: Int) -> GistUnit? { chunk(index, .word).map { content.words[$0.place] } }

  /// What the verb at an index does as a function word; nil where no verb stands.
  func verbRole(_ index: Int) -> TransferRules.Role? { chunk(index, .verb)?.role }

  /// What the word at an index does; nil where no function word stands.
  func wordRole(_ index: Int) -> TransferRules.Role? { chunk(index)?.wordRole }

  func isCoordinator(_ index: Int) -> Bool { chunk(index)?.isCoordinator ?? false }

  private func isAdverb(_ index: Int) -> Bool { chunk(index)?.isAdverb ?? false }

  func isPreposition(_ index: Int) -> Bool { chunk(index)?.isPreposition ?? false }

  /// The index of the next chunk from an index on that is no adverb.
  private func pastAdverbs(_ start: Int) -> Int {
    var index = start
    while isAdverb(index) { index += 1 }
    return index
  }

  /// The next verb group from an index on, over adverbs only.
  func verbAhead(_ start: Int) -> VerbGroup? { verb(pastAdverbs(start)) }

  /// Whether a verb group follows from an index on, over adverbs only.
  func isVerbAhead(_ start: Int) -> Bool { isVerb(pastAdverbs(start)) }

  /// The index of the next noun phrase from an index on, over adverbs only.
  func nounAhead(_ start: Int) -> Int? {
    let index = pastAdverbs(start)
    return isNoun(index) ? index : nil
  }

  /// Whether the noun phrase before an index is the subject of a verb after it: only phrases that
  /// belong to the subject stand between.
  func predicateFollows(_ start: Int) -> Bool {
    var index = start
    while let chunk = chunk(index) {
      if chunk.kind == .verb || chunk.kind == .adjective { return true }
      if chunk.wordRole == .relative { return predicateFollowsRelative(index + 1) }
      if chunk.isAdverb {
        index += 1
      } else if chunk.isPreposition || chunk.isCoordinator, isNoun(index + 1) {
        index += 2
      } else if let end = parenthesisEnd(index) {
        index = end + 1
      } else {
        return false
      }
    }
    return false
  }

  /// Where a short parenthesis that begins at an index ends.
  private func parenthesisEnd(_ index: Int) -> Int? {
    guard isMark(index, "(") else { return nil }
    return (index..<min(index + 6, chunks.count)).first { isMark($0, ")") }
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { chunk(index)?.mark == mark }

  func isMark(_ index: Int) -> Bool { chunk(index)?.kind == .mark }

  func isRelative(_ index: Int) -> Bool { wordRole(index) == .relative }

  /// Whether a second verb follows that of a relative clause, and nothing ends the clause before it.
  private func predicateFollowsRelative(_ start: Int) -> Bool {
    guard let first = chunks[start...].firstIndex(where: { $0.kind == .verb || $0.isBoundary }),
      isVerb(first)
    else { return false }
    var isGoverned = false
    for chunk in chunks[(first + 1)...] {
      if chunk.isBoundary || chunk.isCoordinator { return false }
      if chunk.kind == .verb, !isGoverned { return true }
      isGoverned = chunk.governsVerb
    }
    return false
  }

  /// Whether another verb follows before the sentence ends.
  func verbFollows(_ start: Int) -> Bool {
    var index = start
    while let chunk = chunk(index) {
      if chunk.kind == .verb { return true }
      if let end = parenthesisEnd(index) {
        index = end
      } else if chunk.kind == .mark, chunk.mark != "," {
        return false
      }
      index += 1
    }
    return false
  }

  /// Whether a verb of the same clause follows.
  func verbFollowsInClause(_ start: Int) -> Bool {
    for chunk in chunks.dropFirst(start) {
      if chunk.kind == .verb { return true }
      if chunk.isBoundary || chunk.wordRole == .relative || chunk.isCoordinator || chunk.governsVerb {
        return false
      }
    }
    return false
  }

  /// Whether no verb follows before the clause ends.
  func lacksVerb(_ start: Int) -> Bool {
    for chunk in chunks.dropFirst(start) {
      if chunk.kind == .verb || chunk.wordRole == .relative || chunk.wordRole == .copula { return false }
      if chunk.isBoundary { return true }
    }
    return true
  }

  // MARK: Looking back

  var followsConjunction: Bool {
    index > 0 && (isCoordinator(index - 1) || isAdverb(index - 1) && isCoordinator(index - 2))
  }

  var followsComma: Bool { isMark(index - 1, ",") }
}

import PadanEnglish
import PadanModel
import PadanTermbase

/// One pass over a segment's chunks, which follows its clauses and writes the English words.
///
/// What each kind of chunk does stands in the extensions: verbs, noun phrases, function words, marks.
struct Transfer {
  let chunks: [Chunk]
  let rules: TransferRules
  let inflector: Inflector
  let style: GistBuilder.Style

  var output: [EnglishWord] = []
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
  var isQuoting = false
  /// Where the subject of a question begins, among the words; its auxiliary goes there.
  var questionPlace: Int?
  /// The chunk that the last verb was in.
  var verbIndex = -1

  init(chunks: [Chunk], rules: TransferRules, inflector: Inflector, style: GistBuilder.Style) {
    self.chunks = chunks
    self.rules = rules
    self.inflector = inflector
    self.style = style
  }

  mutating func run() {
    resumeQuotation()
    while index < chunks.count {
      switch chunks[index].content {
      case .mark(let unit): writeMark(unit)
      case .verb(let group): write(group)
      case .noun(let phrase): write(phrase)
      case .adjective(let phrase): write(phrase)
      case .word(let unit): writeWord(unit)
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
      inflector: inflector, isPast: isPast, isReported: isPast && clause.isReported,
      subject: subject ?? Subject())
  }

  // MARK: Looking ahead

  func chunk(_ index: Int) -> Chunk.Content? { chunks.indices.contains(index) ? chunks[index].content : nil }

  func verb(_ index: Int) -> VerbGroup? {
    guard case .verb(let group)? = chunk(index) else { return nil }
    return group
  }

  func noun(_ index: Int) -> NounPhrase? {
    guard case .noun(let phrase)? = chunk(index) else { return nil }
    return phrase
  }

  func isCoordinator(_ index: Int) -> Bool {
    guard case .word(let unit)? = chunk(index) else { return false }
    return unit.partOfSpeech == .conjunction && rules.role(unit) == nil
  }

  private func isAdverb(_ index: Int) -> Bool {
    guard case .word(let unit)? = chunk(index) else { return false }
    return unit.partOfSpeech == .adverb || [.mid, .approximator].contains(rules.role(unit))
  }

  func isPreposition(_ index: Int) -> Bool {
    guard case .word(let unit)? = chunk(index) else { return false }
    return unit.partOfSpeech == .preposition
  }

  /// The next verb group from an index on, over adverbs only.
  func verbAhead(_ start: Int) -> VerbGroup? {
    var index = start
    while isAdverb(index) { index += 1 }
    return verb(index)
  }

  /// The index of the next noun phrase from an index on, over adverbs only.
  func nounAhead(_ start: Int) -> Int? {
    var index = start
    while isAdverb(index) { index += 1 }
    return noun(index) == nil ? nil : index
  }

  /// Whether the noun phrase before an index is the subject of a verb after it: only phrases that
  /// belong to the subject stand between.
  func predicateFollows(_ start: Int) -> Bool {
    var index = start
    while index < chunks.count {
      if verb(index) != nil || isAdjective(index) { return true }
      if isRelative(index) { return predicateFollowsRelative(index + 1) }
      if isAdverb(index) {
        index += 1
      } else if isPreposition(index) || isCoordinator(index), noun(index + 1) != nil {
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
    guard case .mark(let unit)? = chunk(index), unit.surface == "(" else { return nil }
    return (index..<min(index + 6, chunks.count)).first { isMark($0, ")") }
  }

  func isMark(_ index: Int, _ surface: String) -> Bool {
    guard case .mark(let unit)? = chunk(index) else { return false }
    return unit.surface == surface
  }

  private func isAdjective(_ index: Int) -> Bool {
    if case .adjective? = chunk(index) { true } else { false }
  }

  func isRelative(_ index: Int) -> Bool {
    guard case .word(let unit)? = chunk(index) else { return false }
    return rules.role(unit) == .relative
  }

  /// Whether a second verb follows that of a relative clause, and nothing ends the clause before it.
  private func predicateFollowsRelative(_ start: Int) -> Bool {
    guard let first = (start..<chunks.count).first(where: { verb($0) != nil || isBoundary($0) }),
      verb(first) != nil
    else { return false }
    var isGoverned = false
    for index in (first + 1)..<max(first + 1, chunks.count) {
      if isBoundary(index) || isCoordinator(index) { return false }
      if verb(index) != nil, !isGoverned { return true }
      isGoverned = governsVerb(index)
    }
    return false
  }

  private func isBoundary(_ index: Int) -> Bool {
    switch chunk(index) {
    case .mark?: return true
    case .word(let unit)?: return rules.role(unit) == .finite
    default: return false
    }
  }

  private func governsVerb(_ index: Int) -> Bool {
    guard case .word(let unit)? = chunk(index) else { return false }
    return [.infinitive, .gerund].contains(rules.role(unit))
  }

  /// Whether another verb follows before the sentence ends.
  func verbFollows(_ start: Int) -> Bool {
    var index = start
    while index < chunks.count {
      if verb(index) != nil { return true }
      if let end = parenthesisEnd(index) { index = end } else if isEnd(index) { return false }
      index += 1
    }
    return false
  }

  /// Whether a mark other than a comma stands at an index.
  private func isEnd(_ index: Int) -> Bool {
    guard case .mark(let unit)? = chunk(index) else { return false }
    return unit.surface != ","
  }

  /// Whether a verb of the same clause follows.
  func verbFollowsInClause(_ start: Int) -> Bool {
    for index in start..<max(start, chunks.count) {
      if verb(index) != nil { return true }
      if isBoundary(index) || isRelative(index) || isCoordinator(index) || governsVerb(index) { return false }
    }
    return false
  }

  /// Whether no verb follows before the clause ends.
  func lacksVerb(_ start: Int) -> Bool {
    for chunk in chunks[min(start, chunks.count)...] {
      switch chunk.content {
      case .verb: return false
      case .mark: return true
      case .word(let unit) where rules.role(unit) == .relative || rules.role(unit) == .copula: return false
      case .word(let unit) where rules.role(unit) == .finite: return true
      default: continue
      }
    }
    return true
  }

  // MARK: Looking back

  var followsConjunction: Bool {
    index > 0 && (isCoordinator(index - 1) || isAdverb(index - 1) && isCoordinator(index - 2))
  }

  var followsComma: Bool {
    guard case .mark(let unit)? = chunk(index - 1) else { return false }
    return unit.surface == ","
  }
}

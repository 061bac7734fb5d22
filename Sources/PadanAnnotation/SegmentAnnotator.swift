import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// What the whole document says about each of its segments.
struct DocumentContext {
  let names: NameRecognition
  /// The domain that most of the document's terms belong to; nil if none stands out.
  let mainDomain: String?
  var abbreviations = DefinedAbbreviations()
}

/// Annotates one segment: matches, collocations, senses, glosses, compositions.
final class SegmentAnnotator {
  private let matcher: Matcher
  private let conditions: ConditionTable
  private let selector: SenseSelector
  private let cache: SenseCache
  private let terms: FoundTermTable
  private let traits: FormTraitTable
  private let drafter: Drafter
  private let composer: Composer
  private let collocations: Collocations
  private let splitCollocations: SplitCollocations
  private let preferences: NeighbourPreferences
  private let numberReader: NumberReader

  /// - Parameter senseLimit: how many choices of senses to remember before starting anew.
  init(_ dictionaries: Dictionaries, senseLimit: Int) {
    matcher = Matcher(termbase: dictionaries.termbase)
    cache = SenseCache(
      termbase: dictionaries.termbase, compositionRules: dictionaries.compositionRules,
      preferences: dictionaries.glossPreferences, limit: senseLimit)
    terms = FoundTermTable(senses: cache)
    traits = FormTraitTable(termbase: dictionaries.termbase, numberRules: dictionaries.numberRules)
    conditions = ConditionTable(senses: cache)
    selector = SenseSelector(terms: terms, conditions: conditions)
    collocations = Collocations(
      termbase: dictionaries.termbase, cache: cache, inflector: dictionaries.inflector)
    splitCollocations = SplitCollocations(
      termbase: dictionaries.termbase, matcher: matcher, collocations: collocations)
    preferences = NeighbourPreferences(dictionaries.glossPreferences, of: cache)
    drafter = Drafter(
      terms: terms, inflection: GlossInflection(inflector: dictionaries.inflector),
      analyzer: dictionaries.analyzer)
    composer = Composer(rules: dictionaries.compositionRules)
    numberReader = NumberReader(rules: dictionaries.numberRules)
  }

  /// Forgets what it knows of forms, and of senses if these are many. To be called whenever the table of the forms
  /// forgets them.
  func forget() {
    terms.forget()
    traits.forget()
    drafter.forget()
    guard cache.isFull else { return }
    cache.forget()
    conditions.forget()
    collocations.forget()
    preferences.forget()
  }

  /// The traits of the forms of tokens.
  func traits(of forms: FormSequence, _ tokens: [Token], in text: SourceText) -> [FormTraits] {
    traits.traits(of: forms, tokens, in: text)
  }

  /// Finds the numbers and the terms of several words in a segment; nothing in a credit.
  func search(_ view: SegmentView) -> SearchedSegment {
    guard view.segment.kind != .credit else {
      return SearchedSegment(view: view, numbers: [], longMatches: [])
    }
    let numbers = numberReader.read(view)
    var found = matcher.longMatches(in: view.forms, view.tokens, inCapitals: view.isInCapitals)
    if !numbers.isEmpty, !found.isEmpty {
      found.removeAll { match in numbers.contains { $0.tokens.overlaps(match.tokens) } }
    }
    return SearchedSegment(view: view, numbers: numbers, longMatches: found)
  }

  /// The annotations of a segment in order; words without a gloss go to `unknown`.
  ///
  /// Of general words that are not to be shown, only those are drafted that composition may ask for.
  func annotate(
    _ segment: SearchedSegment, in context: DocumentContext, show: Shown, unknown: inout UnknownWords
  ) -> [Draft] {
    let view = segment.view
    guard view.segment.kind != .credit else { return [] }
    let units = units(of: segment, documentDomain: context.mainDomain)
    let shielded = NameShield(units: units).names()
    var drafts = DraftSequence(in: view, by: drafter)
    for index in units.indices {
      let tokens = units[index].tokens
      let isShielded = shielded.contains(index)
      if show == .terms, !isShielded, isOnlyWord(index, in: units) { continue }
      if !isShielded, let draft = draft(index, in: units, context) {
        drafts.append(draft)
      } else if isShielded || context.names.isName(tokens.lowerBound, in: view) {
        drafts.appendName(tokens)
      } else if view.tokens[tokens.lowerBound].kind == .word {
        unknown.note(view.normalizedID(tokens.lowerBound), in: view, at: tokens)
      }
    }
    return composer.compose(drafts.finished(), in: view)
  }

  /// Whether a unit is a general word, and no rule of composition looks at it: they look from the right unit of two
  /// at the left one, and at the one before.
  private func isOnlyWord(_ index: Int, in units: UnitSequence) -> Bool {
    units.has([.hasSense, .isWord], index)
      && !(index..<min(index + 3, units.indices.upperBound)).contains { units.has(.mayStandRight, $0) }
  }

  /// What is said of a unit that is no name; nil if nothing is known of it.
  private func draft(_ index: Int, in units: UnitSequence, _ context: DocumentContext) -> Draft? {
    let unit = units[index]
    if let number = unit.number { return drafter.draft(units.numbers[number], in: units.view) }
    if let draft = drafter.draft(unit) { return draft }
    if context.abbreviations.entries.isEmpty { return nil }
    return context.abbreviations.entries[units.view.normalizedID(unit.tokens.lowerBound)].map {
      drafter.draft(unit, $0, in: units.view)
    }
  }

  /// Whether no dictionary has the abbreviation of a definition.
  func isUnknown(_ definition: AbbreviationDefinition, in segment: SearchedSegment) -> Bool {
    let position = definition.abbreviation
    let writing = segment.view.writing(position)
    if segment.numbers.contains(where: { $0.tokens.contains(position) }) { return true }
    return !segment.view.forms[position].candidates.contains {
      $0.kind == .exact && $0.writings.contains(writing)
    }
  }

  // MARK: Domain

  /// The main domain has at least so many terms, and so large a share of those counted.
  private static let leastTerms = 4
  private static let leastShare = 0.35

  /// The domain that most of the document's terms belong to; nil if none stands out.
  func mainDomain(of segments: [SearchedSegment]) -> String? {
    var counts: [Int] = []
    for segment in segments where segment.view.segment.kind != .credit {
      let matches = Matcher.withoutOverlaps(segment.longMatches, count: segment.view.tokens.count)
      segment.forEachStep(with: matches) { step in
        guard let domain = domain(of: step, in: segment.view) else { return }
        let index = Int(domain.rawValue)
        if index >= counts.count {
          counts += repeatElement(0, count: index + 1 - counts.count)
        }
        counts[index] += 1
      }
    }
    let total = counts.reduce(0, +)
    let best = counts.indices.max {
      (counts[$0], cache.domainNames[$1]) < (counts[$1], cache.domainNames[$0])
    }
    guard let best, counts[best] >= Self.leastTerms, Double(counts[best]) >= Self.leastShare * Double(total)
    else { return nil }
    return cache.domainNames[best]
  }

  private func domain(of step: SearchedSegment.Step, in view: SegmentView) -> SpokenDomain? {
    switch step {
    case .number: nil
    case .match(let match): cache.domain(at: match.node)
    case .token(let position):
      terms.loneTerm(at: position, in: view)?.domain
    }
  }

  // MARK: Units

  /// The reader's steps through a segment with their senses chosen.
  ///
  /// A term of several words of which no sense holds here gives way to its words.
  private func units(of segment: SearchedSegment, documentDomain: String?) -> UnitSequence {
    var segment = segment
    let apart = splitCollocations.shares(in: segment.view)
    while true {
      let (matches, shares) = withoutCollocations(segment)
      var units = UnitSequence(segment, matches, terms: terms)
      selector.select(&units, documentDomain: documentDomain) { others(at: $0, in: segment) }
      let failed = units.units.filter {
        $0.number == nil && $0.tokens.count > 1 && !$0.choice.traits.contains(.hasSense)
      }
      if failed.isEmpty {
        prefer(shares.merging(apart) { share, _ in share }, in: &units)
        PreferenceSelection(preferences: preferences).select(&units)
        return units
      }
      segment.longMatches.removeAll { match in failed.contains { $0.tokens == match.tokens } }
    }
  }

  /// Gives words the glosses that collocations choose.
  private func prefer(_ shares: [Range<Int>: String], in units: inout UnitSequence) {
    for (tokens, gloss) in shares {
      if let index = units.index(of: tokens) { units.prefer(cache.id(of: gloss), at: index) }
    }
  }

  /// Settles overlaps, and puts in the place of collocations the matches inside them, with the gloss each one takes.
  private func withoutCollocations(_ segment: SearchedSegment) -> (
    matches: [Match], shares: [Range<Int>: String]
  ) {
    if segment.longMatches.isEmpty { return ([], [:]) }
    var shares: [Range<Int>: String] = [:]
    let count = segment.view.tokens.count
    var terms: [Match] = []
    var collocated: [Match] = []
    for match in segment.longMatches {
      if collocations.shares(of: match.node) == nil { terms.append(match) } else { collocated.append(match) }
    }
    for match in Matcher.withoutOverlaps(collocated, count: count) {
      for share in collocations.shares(of: match.node) ?? [] {
        let start = match.tokens.lowerBound
        shares[start + share.words.lowerBound..<start + share.words.upperBound] = share.gloss
      }
    }
    return (Matcher.withoutOverlaps(terms, count: count), shares)
  }

  /// The terms at a unit's tokens but the one that the overlap policy chose, collocations left out.
  private func others(at tokens: Range<Int>, in segment: SearchedSegment) -> [TermID] {
    let view = segment.view
    guard tokens.count == 1 else {
      let matches = segment.longMatches.filter {
        $0.tokens == tokens && collocations.shares(of: $0.node) == nil
      }
      let chosen = Matcher.withoutOverlaps(matches, count: view.tokens.count)
      return matches.filter { !chosen.contains($0) }.map { terms.term($0, in: view) }
    }
    let form = view.forms[tokens.lowerBound]
    let writing = view.writing(tokens.lowerBound)
    let chosen = Matcher.closest(form, written: writing)
    return form.candidates.compactMap { candidate in
      guard candidate.writings.contains(writing), candidate != chosen, let node = candidate.node,
        collocations.shares(of: node) == nil
      else { return nil }
      return terms.term(candidate, of: form, writing)
    }
  }
}

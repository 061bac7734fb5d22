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

/// A segment with the numbers and all the terms found in it.
struct SearchedSegment {
  let view: SegmentView
  let numbers: [NumberReading]
  /// Overlapping or not; none over a number.
  let matches: [Match]
}

/// Annotates one segment: matches, collocations, senses, glosses, compositions.
struct SegmentAnnotator {
  private let matcher: Matcher
  private let selector: SenseSelector
  private let cache: SenseCache
  private let renderings: RenderingCache
  private let composer: Composer
  private let collocations: Collocations
  private let splitCollocations: SplitCollocations
  private let preferences: GlossPreferences
  private let numberReader: NumberReader

  init(_ dictionaries: Dictionaries) {
    matcher = Matcher(termbase: dictionaries.termbase)
    cache = SenseCache(termbase: dictionaries.termbase)
    selector = SenseSelector(termbase: dictionaries.termbase, cache: cache)
    collocations = Collocations(
      termbase: dictionaries.termbase, cache: cache, inflector: dictionaries.inflector)
    splitCollocations = SplitCollocations(termbase: dictionaries.termbase, collocations: collocations)
    preferences = dictionaries.glossPreferences
    renderings = RenderingCache(inflection: GlossInflection(inflector: dictionaries.inflector))
    composer = Composer(rules: dictionaries.compositionRules)
    numberReader = NumberReader(rules: dictionaries.numberRules)
  }

  /// Finds the numbers and terms of a segment; nothing in a credit.
  func search(_ view: SegmentView) -> SearchedSegment {
    guard view.segment.kind != .credit else { return SearchedSegment(view: view, numbers: [], matches: []) }
    let numbers = numberReader.read(view)
    var found = matcher.allMatches(
      in: view.forms, letterCase: view.tokens.map(\.letterCase), inCapitals: view.isInCapitals
    )
    guard !numbers.isEmpty else { return SearchedSegment(view: view, numbers: [], matches: found) }
    var isNumber = Array(repeating: false, count: view.tokens.count)
    for position in numbers.flatMap(\.tokens) { isNumber[position] = true }
    found.removeAll { $0.tokens.contains { isNumber[$0] } }
    return SearchedSegment(view: view, numbers: numbers, matches: found)
  }

  /// The annotations of a segment in order; words without a gloss go to `unknown`.
  func annotate(_ segment: SearchedSegment, in context: DocumentContext, unknown: inout UnknownWords)
    -> [Draft]
  {
    let view = segment.view
    guard view.segment.kind != .credit else { return [] }
    var drafts: [Draft] = []
    let units = units(of: segment, documentDomain: context.mainDomain)
    let shielded = NameShield(units: units, view: view).names()
    for (index, unit) in units.enumerated() {
      let position = unit.tokens.lowerBound
      if let number = unit.number {
        drafts.append(draft(number, in: view))
      } else if shielded.contains(index) {
        appendName(unit, in: view, to: &drafts)
      } else if let draft = draft(unit, in: view) {
        drafts.append(draft)
      } else if let entry = context.abbreviations.entries[view.forms[position].normalized] {
        drafts.append(draft(unit, entry, in: view))
      } else if context.names.isName(position, in: view) {
        appendName(unit, in: view, to: &drafts)
      } else if view.tokens[position].kind == .word {
        unknown.note(view.surface(unit.tokens), normalized: view.forms[position].normalized)
      }
    }
    return composer.compose(drafts, in: view)
  }

  /// The reader's steps through a segment with their senses chosen.
  ///
  /// A term of several words of which no sense holds here gives way to its words.
  private func units(of segment: SearchedSegment, documentDomain: String?) -> [Unit] {
    var pool = segment.matches
    let apart = splitCollocations.shares(in: segment.view)
    while true {
      let (matches, shares) = withoutCollocations(pool, count: segment.view.tokens.count)
      let selected = selector.select(
        units(matches, alternatives: pool, in: segment), in: segment.view, documentDomain: documentDomain)
      let failed = Set(
        selected.filter { $0.number == nil && $0.tokens.count > 1 && $0.senses.isEmpty }.map(\.tokens))
      if failed.isEmpty {
        return PreferenceSelection(
          preferences: preferences,
          units: selected.map { $0.preferring(shares[$0.tokens] ?? apart[$0.tokens]) }, view: segment.view
        ).select { $0.preferredGloss != nil }
      }
      pool.removeAll { failed.contains($0.tokens) }
    }
  }

  /// Whether no dictionary has the abbreviation of a definition.
  func isUnknown(_ definition: AbbreviationDefinition, in segment: SearchedSegment) -> Bool {
    !segment.matches.contains {
      $0.tokens == definition.abbreviation..<definition.abbreviation + 1 && $0.kind == .exact
    }
  }

  // MARK: Domain

  /// Domains that every article touches, and that therefore say nothing of its subject.
  private static let commonDomains: Set<String> = [
    "general", "grammar", "number", "time", "state", "geography", "office", "media", "institution",
  ]
  /// The main domain has at least so many terms, and so large a share of those counted.
  private static let leastTerms = 4
  private static let leastShare = 0.35

  /// The domain that most of the document's terms belong to; nil if none stands out.
  func mainDomain(of segments: [SearchedSegment]) -> String? {
    var counts: [String: Int] = [:]
    for segment in segments {
      for match in Matcher.withoutOverlaps(segment.matches, count: segment.view.tokens.count) {
        guard let domain = selector.unconditionalDomain(match), !Self.commonDomains.contains(domain)
        else { continue }
        counts[domain, default: 0] += 1
      }
    }
    let total = counts.values.reduce(0, +)
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= Self.leastTerms, Double(best.value) >= Self.leastShare * Double(total)
    else { return nil }
    return best.key
  }

  // MARK: Units

  /// Settles overlaps, and puts in the place of collocations the matches inside them, with the gloss each one takes.
  private func withoutCollocations(_ found: [Match], count: Int) -> (
    matches: [Match], shares: [Range<Int>: String]
  ) {
    var shares: [Range<Int>: String] = [:]
    var terms: [Match] = []
    var collocated: [Match] = []
    for match in found {
      if match.tokens.count > 1, collocations.shares(of: match.node) != nil {
        collocated.append(match)
      } else {
        terms.append(match)
      }
    }
    let matches = Matcher.withoutOverlaps(terms, count: count)
    for match in Matcher.withoutOverlaps(collocated, count: count) {
      for share in collocations.shares(of: match.node) ?? [] {
        let start = match.tokens.lowerBound
        shares[start + share.words.lowerBound..<start + share.words.upperBound] = share.gloss
      }
    }
    return (matches, shares)
  }

  /// The reader's steps: the chosen matches, each with the other matches of the same tokens, the numbers, and the
  /// tokens between.
  private func units(_ matches: [Match], alternatives found: [Match], in segment: SearchedSegment) -> [Unit] {
    let count = segment.view.tokens.count
    var result: [Unit] = []
    result.reserveCapacity(count)
    var position = 0
    // All three are in the order of their first tokens.
    var (matches, numbers, rest) = (matches[...], segment.numbers[...], found[...])
    while position < count {
      if let number = numbers.first, number.tokens.lowerBound == position {
        numbers.removeFirst()
        result.append(Unit(number))
      } else if let match = matches.first, match.tokens.lowerBound == position {
        matches.removeFirst()
        rest = rest.drop { $0.tokens.lowerBound < position }
        result.append(Unit(match, others: others(than: match, among: rest)))
      } else {
        result.append(Unit(uncovered: position))
      }
      position = result.last?.tokens.upperBound ?? count
    }
    return result
  }

  /// The other terms at the tokens of a match, collocations left out.
  private func others(than match: Match, among rest: ArraySlice<Match>) -> [Match] {
    rest.prefix { $0.tokens.lowerBound == match.tokens.lowerBound }.filter {
      $0.tokens == match.tokens && $0 != match && collocations.shares(of: $0.node) == nil
    }
  }

  // MARK: Annotations

  private func draft(_ unit: Unit, _ entry: DefinedAbbreviations.Entry, in view: SegmentView) -> Draft {
    let surface = view.surface(unit.tokens)
    let annotation = Annotation(
      range: view.range(unit.tokens), surface: surface, lemma: normalizedTerm(surface), kind: .term,
      gloss: entry.gloss, glosses: [entry.gloss], partOfSpeech: PartOfSpeech.name.fullName,
      domain: entry.domain,
      match: .context, expansion: entry.expansion)
    return Draft(annotation: annotation, sense: nil, tokens: unit.tokens)
  }

  private func draft(_ unit: Unit, in view: SegmentView) -> Draft? {
    guard let match = unit.match, let sense = unit.sense else { return nil }
    let annotation = Annotation(
      range: view.range(unit.tokens), surface: view.surface(unit.tokens),
      rendering: renderings.rendering(of: unit, match, sense))
    return Draft(annotation: annotation, sense: sense, tokens: unit.tokens, reading: unit.reading)
  }

  private func draft(_ reading: NumberReading, in view: SegmentView) -> Draft {
    let surface = view.surface(reading.tokens)
    let annotation = Annotation(
      range: view.range(reading.tokens), surface: surface, lemma: normalizedTerm(surface), kind: reading.kind,
      gloss: reading.english, glosses: [reading.english], partOfSpeech: PartOfSpeech.numeral.fullName,
      domain: reading.kind == .date ? "time" : "number")
    return Draft(
      annotation: annotation, sense: nil, tokens: reading.tokens,
      numberClass: reading.content.semanticClass)
  }

  /// A name of several words becomes one annotation.
  private func appendName(_ unit: Unit, in view: SegmentView, to drafts: inout [Draft]) {
    if var last = drafts.last, last.annotation.kind == .name, view.isAdjacent(last.tokens, unit.tokens) {
      last.tokens = last.tokens.lowerBound..<unit.tokens.upperBound
      // The term stays as the name's first word has it.
      last.annotation = name(last.tokens, term: last.annotation.term, in: view)
      drafts[drafts.count - 1] = last
      return
    }
    drafts.append(Draft(annotation: name(unit.tokens, term: nil, in: view), sense: nil, tokens: unit.tokens))
  }

  private func name(_ tokens: Range<Int>, term: String?, in view: SegmentView) -> Annotation {
    let surface = view.surface(tokens)
    return Annotation(
      range: view.range(tokens), surface: surface, lemma: normalizedTerm(surface), term: term, kind: .name,
      gloss: surface, glosses: [surface], partOfSpeech: PartOfSpeech.name.fullName)
  }
}

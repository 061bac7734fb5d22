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
  private let inflection: GlossInflection
  private let composer: Composer
  private let collocations: Collocations
  private let splitCollocations: SplitCollocations
  private let numberReader: NumberReader

  init(_ dictionaries: Dictionaries) {
    matcher = Matcher(termbase: dictionaries.termbase)
    cache = SenseCache(termbase: dictionaries.termbase)
    selector = SenseSelector(termbase: dictionaries.termbase, cache: cache)
    collocations = Collocations(
      termbase: dictionaries.termbase, cache: cache, inflector: dictionaries.inflector)
    splitCollocations = SplitCollocations(termbase: dictionaries.termbase, collocations: collocations)
    inflection = GlossInflection(inflector: dictionaries.inflector)
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
      if failed.isEmpty { return selected.map { $0.preferring(shares[$0.tokens] ?? apart[$0.tokens]) } }
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
        guard let sense = selector.firstUnconditional(match), !Self.commonDomains.contains(sense.domain)
        else { continue }
        counts[sense.domain, default: 0] += 1
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
    let alternatives = Dictionary(
      grouping: found.filter { collocations.shares(of: $0.node) == nil }, by: \.tokens)
    let fixed =
      matches.map { match in
        Unit(
          tokens: match.tokens, matches: [match] + (alternatives[match.tokens] ?? []).filter { $0 != match })
      } + segment.numbers.map { Unit(tokens: $0.tokens, matches: [], number: $0) }
    var result: [Unit] = []
    var position = 0
    for unit in fixed.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      result += (position..<unit.tokens.lowerBound).map { Unit(tokens: $0..<$0 + 1, matches: []) }
      result.append(unit)
      position = unit.tokens.upperBound
    }
    return result
      + (position..<segment.view.tokens.count).map { Unit(tokens: $0..<$0 + 1, matches: []) }
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

  private static let mostGlosses = 3

  private func draft(_ unit: Unit, in view: SegmentView) -> Draft? {
    guard let match = unit.match, let sense = unit.sense else { return nil }
    let changes = unit.reading.map { $0.basis == .derived ? $0.glossChanges : [] } ?? []
    let glosses = glosses(of: unit).map { inflection.derived($0, of: sense, by: changes) }
    let annotation = Annotation(
      range: view.range(unit.tokens), surface: view.surface(unit.tokens), lemma: sense.lemma,
      term: sense.term, kind: kind(of: sense),
      gloss: glosses.first.map { inflection.inflected($0, of: sense, reading: unit.reading) },
      glosses: glosses, partOfSpeech: sense.partOfSpeech.fullName, domain: sense.domain,
      match: sense.condition.clauses.isEmpty ? match.kind : .context, analysis: unit.reading?.notation,
      dictionary: sense.dictionary, concept: sense.concept, expansion: sense.expansion, note: sense.note)
    return Draft(annotation: annotation, sense: sense, tokens: unit.tokens, reading: unit.reading)
  }

  private func draft(_ reading: NumberReading, in view: SegmentView) -> Draft {
    let surface = view.surface(reading.tokens)
    let annotation = Annotation(
      range: view.range(reading.tokens), surface: surface, lemma: normalizedTerm(surface), kind: reading.kind,
      gloss: reading.english, glosses: [reading.english], partOfSpeech: PartOfSpeech.numeral.fullName,
      domain: reading.kind == .date ? "time" : "number")
    return Draft(annotation: annotation, sense: nil, tokens: reading.tokens)
  }

  /// The chosen sense's glosses, then the best of the other senses, without repetition.
  private func glosses(of unit: Unit) -> [String] {
    var result: [String] = []
    for gloss in [unit.preferredGloss].compactMap(\.self) + (unit.sense?.glosses ?? [])
      + unit.senses.dropFirst().compactMap(\.glosses.first)
    where !result.contains(gloss) && result.count < Self.mostGlosses {
      result.append(gloss)
    }
    return result
  }

  private func kind(of sense: Sense) -> AnnotationKind {
    switch (sense.semanticClass, sense.partOfSpeech, sense.domain) {
    case ("month", _, _), ("day", _, _): .date
    case (_, _, "general"), (_, _, "grammar"): .word
    default: .term
    }
  }

  /// A name of several words becomes one annotation.
  private func appendName(_ unit: Unit, in view: SegmentView, to drafts: inout [Draft]) {
    if var last = drafts.last, last.annotation.kind == .name, view.isAdjacent(last.tokens, unit.tokens) {
      last.tokens = last.tokens.lowerBound..<unit.tokens.upperBound
      let surface = view.surface(last.tokens)
      last.annotation.range = view.range(last.tokens)
      last.annotation.surface = surface
      last.annotation.lemma = normalizedTerm(surface)
      last.annotation.gloss = surface
      last.annotation.glosses = [surface]
      drafts[drafts.count - 1] = last
      return
    }
    let surface = view.surface(unit.tokens)
    drafts.append(
      Draft(
        annotation: Annotation(
          range: view.range(unit.tokens), surface: surface, lemma: normalizedTerm(surface), kind: .name,
          gloss: surface, glosses: [surface], partOfSpeech: "name"),
        sense: nil, tokens: unit.tokens))
  }
}

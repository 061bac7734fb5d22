public import PadanICU
import PadanGist
import PadanMatching
public import PadanModel
import PadanMorphology
import PadanTermbase
import PadanText

/// What of the annotation to keep.
public enum Shown: String, Sendable, CaseIterable {
  /// Every word that has a gloss.
  case all
  /// Terms, names, numbers and dates only.
  case terms
}

/// Runs the stages in order: segments, tokens, forms, matches, senses, compositions, English lines, summary.
///
/// An annotator holds caches and ICU handles and belongs to one worker; the
/// dictionaries are shared. The result depends on nothing but the document and
/// the dictionaries.
public final class Annotator {
  private let dictionaries: Dictionaries
  private let segmenter: ArticleSegmenter
  private let forms: FormTable
  private let matcher: Matcher
  private let selector: SenseSelector
  private let inflection: GlossInflection
  private let composer: Composer
  private let collocations: Collocations
  private let numbers: NumberReader
  private let gistBuilder: GistBuilder

  /// Opens the ICU iterators and empty caches.
  public init(_ dictionaries: Dictionaries) throws(ICUError) {
    self.dictionaries = dictionaries
    segmenter = try ArticleSegmenter(rules: dictionaries.textRules)
    forms = FormTable(
      analyzer: Analyzer(rules: dictionaries.affixRules, lexicon: dictionaries.termbase),
      termbase: dictionaries.termbase)
    matcher = Matcher(termbase: dictionaries.termbase)
    let cache = SenseCache(termbase: dictionaries.termbase)
    selector = SenseSelector(termbase: dictionaries.termbase, cache: cache)
    collocations = Collocations(
      termbase: dictionaries.termbase, cache: cache, inflector: dictionaries.inflector)
    inflection = GlossInflection(inflector: dictionaries.inflector)
    composer = Composer(rules: dictionaries.compositionRules)
    numbers = NumberReader(rules: dictionaries.numberRules)
    gistBuilder = GistBuilder(rules: dictionaries.transferRules, inflector: dictionaries.inflector)
  }

  /// Annotates a document. Fails only if ICU does.
  public func annotate(_ document: Document, show: Shown = .all) throws(ICUError) -> AnnotatedDocument {
    forms.trim()
    let segmented = try segmenter.segment(document)
    let views = segmented.segments.map { view(of: $0, in: segmented) }
    let names = NameRecognition(views)
    let domain = mainDomain(views)
    let defined = definedAbbreviations(views, names)
    var segments: [AnnotatedSegment] = []
    var unknown: [(normalized: [UInt8], surface: String)] = []
    for (index, view) in views.enumerated() {
      let isCredit = view.segment.kind == .credit
      let drafts = isCredit ? [] : annotate(view, names, defined, documentDomain: domain, unknown: &unknown)
      let gist = isCredit ? nil : gist(of: drafts, in: view)
      let annotations = drafts.map(\.annotation)
      segments.append(
        AnnotatedSegment(
          id: "s\(index + 1)", segment: view.segment, text: document.text[view.segment.range], gist: gist?.text,
          annotations: show == .all ? annotations : annotations.filter { $0.kind != .word }))
    }
    return AnnotatedDocument(
      document: document, title: segmented.title.map { document.text[$0.range] }, segments: segments,
      summary: Summarizer().summarize(segments), glossary: GlossaryBuilder.glossary(segments),
      unknown: GlossaryBuilder.unknown(unknown))
  }

  // MARK: English lines

  private func gist(of drafts: [Draft], in view: SegmentView) -> Gist {
    let style: GistBuilder.Style = view.segment.kind == .heading ? .headline : .sentence
    return gistBuilder.build(gistUnits(drafts, in: view), style: style)
  }

  /// The drafts, with the tokens between them.
  private func gistUnits(_ drafts: [Draft], in view: SegmentView) -> [GistUnit] {
    var result: [GistUnit] = []
    var position = 0
    for draft in drafts {
      result += (position..<draft.tokens.lowerBound).map { bareUnit($0, in: view) }
      result.append(GistUnit(draft))
      position = draft.tokens.upperBound
    }
    return result + (position..<view.tokens.count).map { bareUnit($0, in: view) }
  }

  private func bareUnit(_ position: Int, in view: SegmentView) -> GistUnit {
    let token = view.tokens[position]
    let surface = view.text[token.range]
    return GistUnit(
      range: token.range, surface: surface, lemma: normalizedTerm(surface), gloss: nil, partOfSpeech: nil,
      isMark: token.kind == .punctuation)
  }

  // MARK: Segments

  private func view(of segment: Segment, in segmented: SegmentedDocument) -> SegmentView {
    let tokens = Array(segmented.tokens[segment.tokens])
    let text = segmented.document.text
    let forms = segment.kind == .credit ? [] : tokens.map { self.forms[self.forms.id(of: $0, in: text)] }
    return SegmentView(text: text, segment: segment, tokens: tokens, forms: forms)
  }

  /// The domain that most of the document's terms belong to, general ones left aside.
  private func mainDomain(_ views: [SegmentView]) -> String? {
    nil
  }

  private func annotate(
    _ view: SegmentView, _ names: NameRecognition, _ defined: DefinedAbbreviations, documentDomain: String?,
    unknown: inout [(normalized: [UInt8], surface: String)]
  ) -> [Draft] {
    let readings = numbers.read(view)
    let found = matcher.allMatches(
      in: view.forms, letterCase: view.tokens.map(\.letterCase), inCapitals: view.isInCapitals
    ).filter { match in
      !readings.contains { $0.tokens.overlaps(match.tokens) }
    }
    let (matches, shares) = withoutCollocations(found, count: view.tokens.count)
    let selected = selector.select(
      units(matches, alternatives: found, in: view), in: view, documentDomain: documentDomain)
    let units = selected.map { $0.preferring(shares[$0.tokens]) }
    var drafts: [Draft] = []
    for unit in units {
      if let reading = readings.first(where: { $0.tokens.contains(unit.tokens.lowerBound) }) {
        if reading.tokens.lowerBound == unit.tokens.lowerBound { drafts.append(draft(reading, in: view)) }
      } else if let draft = draft(unit, in: view) {
        drafts.append(draft)
      } else if let entry = defined.entries[view.forms[unit.tokens.lowerBound].normalized] {
        drafts.append(draft(unit, entry, in: view))
      } else if names.isName(unit.tokens.lowerBound, in: view) {
        appendName(unit, in: view, to: &drafts)
      } else if view.tokens[unit.tokens.lowerBound].kind == .word {
        unknown.append((view.forms[unit.tokens.lowerBound].normalized, view.surface(unit.tokens)))
      }
    }
    return composer.compose(drafts, in: view)
  }

  /// Settles overlaps, and puts in the place of collocations the matches inside them, with the gloss each one takes.
  private func withoutCollocations(_ found: [Match], count: Int) -> (matches: [Match], shares: [Range<Int>: String]) {
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

  /// The reader's steps: the chosen matches, each with the other matches of the same tokens, and the tokens between.
  private func units(_ matches: [Match], alternatives found: [Match], in view: SegmentView) -> [Unit] {
    var result: [Unit] = []
    var position = 0
    for match in matches {
      while position < match.tokens.lowerBound {
        result.append(Unit(tokens: position..<position + 1, matches: []))
        position += 1
      }
      let others = found.filter { $0.tokens == match.tokens && $0 != match && collocations.shares(of: $0.node) == nil }
      result.append(Unit(tokens: match.tokens, matches: [match] + others))
      position = match.tokens.upperBound
    }
    while position < view.tokens.count {
      result.append(Unit(tokens: position..<position + 1, matches: []))
      position += 1
    }
    return result
  }

  // MARK: Abbreviations

  /// The abbreviations that the article itself explains and no dictionary has.
  private func definedAbbreviations(_ views: [SegmentView], _ names: NameRecognition) -> DefinedAbbreviations {
    var result = DefinedAbbreviations()
    for view in views where view.segment.kind != .credit {
      for definition in AbbreviationFinder.definitions(in: view) {
        let form = view.forms[definition.abbreviation]
        let letterCase = view.tokens[definition.abbreviation].letterCase
        let known = matcher.allMatches(in: [form], letterCase: [letterCase], inCapitals: view.isInCapitals)
        if known.contains(where: { $0.kind == .exact }) { continue }
        var ignored: [(normalized: [UInt8], surface: String)] = []
        let drafts = annotate(view, names, result, documentDomain: nil, unknown: &ignored).filter {
          definition.phrase.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= definition.phrase.upperBound
        }
        guard let first = drafts.first(where: { $0.sense != nil }) else { continue }
        let units = gistUnits(drafts, in: view).filter { view.range(definition.phrase).contains($0.range) }
        result.define(
          form.normalized,
          as: DefinedAbbreviations.Entry(
            gloss: gistBuilder.build(units, style: .phrase).text, expansion: view.surface(definition.phrase),
            domain: first.sense?.domain))
      }
    }
    return result
  }

  private func draft(_ unit: Unit, _ entry: DefinedAbbreviations.Entry, in view: SegmentView) -> Draft {
    let surface = view.surface(unit.tokens)
    let annotation = Annotation(
      range: view.range(unit.tokens), surface: surface, lemma: normalizedTerm(surface), kind: .term,
      gloss: entry.gloss, glosses: [entry.gloss], partOfSpeech: PartOfSpeech.name.fullName, domain: entry.domain,
      match: .context, expansion: entry.expansion)
    return Draft(annotation: annotation, sense: nil, tokens: unit.tokens)
  }

  // MARK: Annotations

  private static let mostGlosses = 3

  private func draft(_ unit: Unit, in view: SegmentView) -> Draft? {
    guard let match = unit.match, let sense = unit.sense else { return nil }
    let changes = unit.reading.map { $0.basis == .derived ? $0.glossChanges : [] } ?? []
    let glosses = glosses(of: unit).map { inflection.derived($0, by: changes) }
    let annotation = Annotation(
      range: view.range(unit.tokens), surface: view.surface(unit.tokens), lemma: sense.lemma,
      term: sense.term, kind: kind(of: sense), gloss: glosses.first.map { inflection.inflected($0, of: sense, reading: unit.reading) },
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
    for gloss in [unit.preferredGloss].compactMap(\.self) + (unit.sense?.glosses ?? []) + unit.senses.dropFirst().compactMap(\.glosses.first)
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

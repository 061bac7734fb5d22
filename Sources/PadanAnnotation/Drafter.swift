import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// An annotation on its way through composition, with the sense it rests on.
struct Draft {
  /// The tokens, as positions in the segment.
  var tokens: Range<Int>
  var rendering: Annotation.SharedRendering
  /// The senses that hold, for a term.
  var choice: SenseChoice?
  /// The reading of the form, if it is inflected or derived.
  var reading: Reading?
  /// What kind of number it is, as a semantic class: `money`, `date` or `time`.
  var numberClass: String?
  /// What it was put together from.
  var parts: [Draft] = []

  var sense: Sense? { choice?.sense }
  /// Whether reduplication makes it plural.
  var isPlural: Bool { reading?.features.isPlural ?? false }
  /// Whether the text left it in English.
  var isEnglish: Bool { choice?.traits.contains(.isEnglish) ?? false }

  /// The finished annotation.
  func annotation(in view: SegmentView) -> Annotation {
    Annotation(
      range: view.range(tokens), surface: view.surface(tokens), rendering: rendering,
      parts: parts.map { $0.annotation(in: view) })
  }
}

/// Says of units what annotations say of them; what it says of forms, it remembers.
final class Drafter {
  private let inflection: GlossInflection
  private let terms: FoundTermTable
  private let analyzer: Analyzer
  private var names: [FormID: Annotation.SharedRendering] = [:]

  /// A base form or two beside the chosen one; more would hide it.
  private static let mostGlosses = 3

  init(terms: FoundTermTable, inflection: GlossInflection, analyzer: Analyzer) {
    self.terms = terms
    self.analyzer = analyzer
    self.inflection = inflection
  }

  /// Forgets all forms. To be called whenever their table forgets them.
  func forget() { names = [:] }

  // MARK: Terms

  /// What is said of a unit by the sense chosen for it; nil if it has none.
  func draft(_ unit: Unit) -> Draft? {
    guard let term = unit.term, unit.choice.traits.contains(.hasSense) else { return nil }
    let choice = terms.senses[unit.choice]
    let rendering = terms.rendering(of: term, by: unit.choice, unit.preferredGloss) {
      self.rendering(of: terms[term], choice, unit.preferredGloss)
    }
    return Draft(tokens: unit.tokens, rendering: rendering, choice: choice, reading: terms.reading(of: term))
  }

  private func rendering(of term: FoundTerm, _ choice: SenseChoice, _ gloss: GlossID?)
    -> Annotation.SharedRendering
  {
    // Forms that are not inflected say the same.
    guard term.reading == nil, gloss == nil else {
      return Annotation.SharedRendering(make(term, choice.senses, gloss))
    }
    return choice.rendering(term.kind) { make(term, choice.senses, nil) }
  }

  /// - Parameter senses: those that hold, the chosen one first; at least one.
  private func make(_ term: FoundTerm, _ senses: [Sense], _ preferred: GlossID?) -> Annotation.Rendering {
    let sense = senses[0]
    let changes = term.reading.map { $0.basis == .derived ? $0.glossChanges : [] } ?? []
    var glosses = glosses(of: senses, preferred)
    if !changes.isEmpty { glosses = glosses.map { inflection.derived($0, of: sense, by: changes) } }
    return Annotation.Rendering(
      lemma: sense.lemma, term: sense.term, kind: AnnotationKind(of: sense),
      gloss: glosses.first.map { inflection.inflected($0, of: sense, reading: term.reading) },
      glosses: glosses, partOfSpeech: sense.partOfSpeech.fullName, domain: sense.domain,
      match: sense.condition.clauses.isEmpty ? term.kind : .context,
      analysis: term.reading.map(analyzer.notation),
      dictionary: sense.dictionary, concept: sense.concept, expansion: sense.expansion, note: sense.note)
  }

  /// The chosen sense's glosses, then the best of the other senses, without repetition.
  ///
  /// - Parameter senses: at least one.
  private func glosses(of senses: [Sense], _ preferred: GlossID?) -> [String] {
    let own = senses[0].glosses
    if preferred == nil, senses.count == 1, own.count == 1 { return own }
    var result = preferred.map { [terms.senses[$0]] } ?? []
    for gloss in own where result.count < Self.mostGlosses && !result.contains(gloss) { result.append(gloss) }
    for sense in senses.dropFirst() where result.count < Self.mostGlosses {
      if !result.contains(sense.glosses[0]) { result.append(sense.glosses[0]) }
    }
    // What is the same need not be kept twice.
    return result == own ? own : result
  }

  // MARK: Abbreviations and numbers

  /// What the article itself says of an abbreviation.
  func draft(_ unit: Unit, _ entry: DefinedAbbreviations.Entry, in view: SegmentView) -> Draft {
    let surface = view.surface(unit.tokens)
    let rendering = Annotation.Rendering(
      lemma: normalizedTerm(surface), term: surface, kind: .term, gloss: entry.gloss, glosses: [entry.gloss],
      partOfSpeech: PartOfSpeech.name.fullName, domain: entry.domain, match: .context,
      expansion: entry.expansion)
    return Draft(tokens: unit.tokens, rendering: Annotation.SharedRendering(rendering))
  }

  func draft(_ reading: NumberReading, in view: SegmentView) -> Draft {
    let surface = view.surface(reading.tokens)
    let rendering = Annotation.Rendering(
      lemma: normalizedTerm(surface), term: surface, kind: reading.kind, gloss: reading.english,
      glosses: [reading.english], partOfSpeech: PartOfSpeech.numeral.fullName,
      domain: reading.kind == .date ? "time" : "number")
    return Draft(
      tokens: reading.tokens, rendering: Annotation.SharedRendering(rendering),
      numberClass: reading.content.semanticClass)
  }

  // MARK: Names

  /// Words of a name that stand side by side.
  struct Name {
    private(set) var tokens: Range<Int>
    /// The tokens of the first word.
    let first: Range<Int>

    init(_ first: Range<Int>) {
      tokens = first
      self.first = first
    }

    /// Takes in another word, if it stands right after; tells whether it does.
    mutating func goOn(with word: Range<Int>) -> Bool {
      guard tokens.upperBound == word.lowerBound else { return false }
      tokens = tokens.lowerBound..<word.upperBound
      return true
    }
  }

  func draft(_ name: Name, in view: SegmentView) -> Draft {
    Draft(tokens: name.tokens, rendering: rendering(of: name, in: view))
  }

  private func rendering(of name: Name, in view: SegmentView) -> Annotation.SharedRendering {
    guard name.tokens.count == 1 else { return make(name, in: view) }
    let form = view.forms.id(at: name.tokens.lowerBound)
    if let known = names[form] { return known }
    let rendering = make(name, in: view)
    names[form] = rendering
    return rendering
  }

  private func make(_ name: Name, in view: SegmentView) -> Annotation.SharedRendering {
    let surface = view.surface(name.tokens)
    return Annotation.SharedRendering(
      Annotation.Rendering(
        lemma: normalizedTerm(surface), term: name.tokens == name.first ? surface : view.surface(name.first),
        kind: .name, gloss: surface, glosses: [surface], partOfSpeech: PartOfSpeech.name.fullName))
  }
}

extension AnnotationKind {
  /// What an annotation marks that rests on a sense.
  init(of sense: Sense) {
    switch (sense.semanticClass, sense.domain) {
    case ("month", _), ("day", _): self = .date
    case (_, "general"), (_, "grammar"): self = .word
    default: self = .term
    }
  }
}

import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// What annotations say of matched terms, worked out once for each way a term is met.
///
/// It belongs to one worker and forgets everything when it has grown past its limit, which changes no result.
final class RenderingCache {
  private let inflection: GlossInflection
  private let limit: Int
  private var known: [Key: Entry] = [:]

  /// A base form or two beside the chosen one; more would hide it.
  private static let mostGlosses = 3

  private struct Key: Hashable {
    let list: ObjectIdentifier
    let heldSenses: UInt64
    let reading: ObjectIdentifier?
    let kind: MatchKind
  }

  /// Holds on to what the key names, so that nothing else can come to have the same identity.
  private struct Entry {
    let list: SenseList
    let reading: Analysis?
    let rendering: Annotation.SharedRendering
  }

  init(inflection: GlossInflection, limit: Int = 200_000) {
    self.inflection = inflection
    self.limit = limit
  }

  /// What is said of a unit by the sense chosen for it.
  func rendering(of unit: Unit, _ match: Match, _ sense: Sense) -> Annotation.SharedRendering {
    // What a collocation chose is for this place only.
    guard let list = unit.list, let held = unit.heldSenses, unit.preferredGloss == nil else {
      return Annotation.SharedRendering(make(unit, match, sense))
    }
    let key = Key(
      list: ObjectIdentifier(list), heldSenses: held, reading: unit.reading.map(ObjectIdentifier.init),
      kind: match.kind)
    if let entry = known[key] { return entry.rendering }
    if known.count >= limit { known = [:] }
    let rendering = Annotation.SharedRendering(make(unit, match, sense))
    known[key] = Entry(list: list, reading: unit.reading, rendering: rendering)
    return rendering
  }

  private func make(_ unit: Unit, _ match: Match, _ sense: Sense) -> Annotation.Rendering {
    let changes = unit.reading.map { $0.basis == .derived ? $0.glossChanges : [] } ?? []
    let glosses = glosses(of: unit).map { inflection.derived($0, of: sense, by: changes) }
    return Annotation.Rendering(
      lemma: sense.lemma, term: sense.term, kind: Self.kind(of: sense),
      gloss: glosses.first.map { inflection.inflected($0, of: sense, reading: unit.reading) },
      glosses: glosses, partOfSpeech: sense.partOfSpeech.fullName, domain: sense.domain,
      match: sense.condition.clauses.isEmpty ? match.kind : .context, analysis: unit.reading?.notation,
      dictionary: sense.dictionary, concept: sense.concept, expansion: sense.expansion, note: sense.note)
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

  private static func kind(of sense: Sense) -> AnnotationKind {
    switch (sense.semanticClass, sense.partOfSpeech, sense.domain) {
    case ("month", _, _), ("day", _, _): .date
    case (_, _, "general"), (_, _, "grammar"): .word
    default: .term
    }
  }
}

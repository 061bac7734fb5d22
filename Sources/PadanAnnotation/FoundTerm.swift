import PadanModel
import PadanMorphology

/// The number of a term in a ``FoundTermTable``.
struct TermID: Hashable {
  let rawValue: Int32
}

/// A term as a form, or forms, stand for it; shared by all places where they do.
final class FoundTerm {
  let kind: MatchKind
  /// The reading of the form that is inflected or derived, if one is.
  let reading: Reading?
  private var renderings: [(key: RenderingKey, rendering: Annotation.SharedRendering)] = []

  private struct RenderingKey: Hashable {
    let choice: ChoiceID
    let gloss: GlossID?
  }

  init(kind: MatchKind, reading: Reading?) {
    self.kind = kind
    self.reading = reading
  }

  /// What is said of it by a choice among its senses, made once.
  ///
  /// - Parameter gloss: the one that is put before the sense's own.
  func rendering(
    by choice: ChoiceID, _ gloss: GlossID?, orMake make: () -> Annotation.SharedRendering
  ) -> Annotation.SharedRendering {
    let key = RenderingKey(choice: choice, gloss: gloss)
    if let known = renderings.first(where: { $0.key == key }) { return known.rendering }
    let rendering = make()
    renderings.append((key, rendering))
    return rendering
  }
}

/// What the stages ask of a term before they look closer.
struct TermFacts {
  let term: TermID
  /// All of its senses.
  let all: ChoiceID
  /// The domain that it speaks for, if it speaks for one.
  let domain: SpokenDomain?
  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  let isOpen: Bool
}

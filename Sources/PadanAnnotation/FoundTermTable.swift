import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// The terms that the forms met so far stand for.
///
/// It belongs to one worker, and forgets the terms with the forms; see ``forget()``.
final class FoundTermTable {
  let senses: SenseCache
  private var terms: [FoundTerm] = []
  private var facts: [TermFacts] = []
  /// By form and writing: the term that the form is by itself, and one more; 0 for none, -1 for not yet known.
  private var loneTerms: [Int32] = []
  /// By term, its reading and what is said of it where all of its senses hold, near at hand.
  private var readings: [Reading?] = []
  private var renderings: [Annotation.SharedRendering?] = []
  private var known: [Key: TermID] = [:]

  private struct Key: Hashable {
    let node: TrieNode
    let kind: MatchKind
    let writing: Writing
    /// The term holds on to the reading, so that nothing else can come to have the same identity.
    let reading: ObjectIdentifier?
  }

  init(senses: SenseCache) { self.senses = senses }

  /// Forgets all terms. To be called whenever the table of the forms forgets these.
  func forget() {
    terms = []
    facts = []
    loneTerms = []
    readings = []
    renderings = []
    known = [:]
  }

  subscript(term: TermID) -> FoundTerm { terms[Int(term.rawValue)] }

  func facts(of term: TermID) -> TermFacts { facts[Int(term.rawValue)] }

  /// The reading of the form that is inflected or derived, if one is.
  func reading(of term: TermID) -> Reading? { readings[Int(term.rawValue)] }

  /// What is said of a term by a choice among its senses, made once.
  ///
  /// - Parameter gloss: the one that is put before the sense's own.
  func rendering(
    of term: TermID, by choice: ChoiceID, _ gloss: GlossID?, orMake make: () -> Annotation.SharedRendering
  ) -> Annotation.SharedRendering {
    let index = Int(term.rawValue)
    guard gloss == nil, choice == facts[index].all else {
      return terms[index].rendering(by: choice, gloss, orMake: make)
    }
    if let known = renderings[index] { return known }
    let rendering = make()
    renderings[index] = rendering
    return rendering
  }

  /// The facts of the term that the form at a position is by itself; nil if it is none.
  func loneTerm(at position: Int, in view: SegmentView) -> TermFacts? {
    let writing = view.writing(position)
    let index = view.forms.id(at: position).rawValue * Writing.count + writing.rawValue
    var known = index < loneTerms.count ? loneTerms[index] : -1
    if known < 0 {
      let form = view.forms[position]
      // Hardly another form comes to the same term, so that it is not looked for.
      let term = Matcher.closest(form, written: writing).flatMap { candidate in
        candidate.node.map { make(at: $0, candidate.kind, form.reading(of: candidate), writing) }
      }
      known = term.map { $0.rawValue + 1 } ?? 0
      enterLoneTerm(known, at: index)
    }
    return known == 0 ? nil : facts[Int(known - 1)]
  }

  private func enterLoneTerm(_ number: Int32, at index: Int) {
    if index >= loneTerms.count {
      loneTerms += repeatElement(-1, count: max(index + Writing.count, loneTerms.count * 2) - loneTerms.count)
    }
    loneTerms[index] = number
  }

  /// A term that a form may be by itself; nil if no term begins with the candidate.
  func term(_ candidate: Candidate, of form: WordForm, _ writing: Writing) -> TermID? {
    candidate.node.map { term(at: $0, candidate.kind, form.reading(of: candidate), writing) }
  }

  /// The term of a match.
  func term(_ match: Match, in view: SegmentView) -> TermID {
    term(at: match.node, match.kind, match.reading(in: view.forms), view.writing(match.tokens.lowerBound))
  }

  private func term(
    at node: TrieNode, _ kind: MatchKind, _ reading: Reading?, _ writing: Writing
  ) -> TermID {
    let key = Key(node: node, kind: kind, writing: writing, reading: reading.map(ObjectIdentifier.init))
    if let known = known[key] { return known }
    let term = make(at: node, kind, reading, writing)
    known[key] = term
    return term
  }

  private func make(
    at node: TrieNode, _ kind: MatchKind, _ reading: Reading?, _ writing: Writing
  ) -> TermID {
    let list = senses.senses(at: node, writing, read: reading)
    terms.append(FoundTerm(kind: kind, reading: reading))
    readings.append(reading)
    renderings.append(nil)
    let term = TermID(rawValue: Int32(terms.count - 1))
    facts.append(
      TermFacts(term: term, all: list.all, domain: senses.domain(at: node), isOpen: list.isOpen))
    return term
  }
}

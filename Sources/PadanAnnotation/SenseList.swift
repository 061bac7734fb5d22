import PadanGist
import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// The senses of a term that hold at a place, the chosen one first; shared by all places where the same hold.
final class SenseChoice {
  /// What the stages after this one ask of the chosen sense.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A rule of composition may put it to the right of another term.
    static let mayStandRight = Traits(rawValue: 1)
    /// Its neighbours may prefer another of its glosses.
    static let hasPreferences = Traits(rawValue: 2)
    /// It carries content.
    static let isContent = Traits(rawValue: 4)
    /// The text left it in English.
    static let isEnglish = Traits(rawValue: 8)
  }

  let senses: [Sense]
  let traits: Traits
  private var renderings: [RenderingKey: RenderingEntry] = [:]
  private var gistWords: [RenderedWord] = []

  private struct RenderingKey: Hashable {
    let reading: ObjectIdentifier?
    let kind: MatchKind
  }

  /// Holds on to what the key names, so that nothing else can come to have the same identity.
  private struct RenderingEntry {
    let reading: Analysis?
    let rendering: Annotation.SharedRendering
  }

  /// The gist's word for one way to render the choice.
  private struct RenderedWord {
    let glosses: [String]
    let isDerived: Bool
    let word: GistWord
  }

  init(_ senses: [Sense], traits: Traits) {
    self.senses = senses
    self.traits = traits
  }

  var sense: Sense? { senses.first }

  /// What is said of a form in this choice, made once for each reading.
  func rendering(
    of reading: Analysis?, _ kind: MatchKind, orMake make: () -> Annotation.Rendering
  ) -> Annotation.SharedRendering {
    let key = RenderingKey(reading: reading.map(ObjectIdentifier.init), kind: kind)
    if let entry = renderings[key] { return entry.rendering }
    let rendering = Annotation.SharedRendering(make())
    renderings[key] = RenderingEntry(reading: reading, rendering: rendering)
    return rendering
  }

  /// The gist's word for the choice rendered with these base forms, made once.
  ///
  /// - Parameter isDerived: whether the form is a regular derivation of the headword.
  func gistWord(for glosses: [String], isDerived: Bool, orMake make: () -> GistWord) -> GistWord {
    for known in gistWords where known.isDerived == isDerived && known.glosses == glosses {
      return known.word
    }
    let word = make()
    gistWords.append(RenderedWord(glosses: glosses, isDerived: isDerived, word: word))
    return word
  }
}

/// The senses of a term that may stand in a text written in one way, in order of preference.
final class SenseList {
  let all: SenseChoice
  /// Whether all hold, whatever stands around.
  let isUnconditional: Bool
  private var choices: [UInt64: SenseChoice] = [:]

  init(_ all: SenseChoice) {
    self.all = all
    isUnconditional = all.senses.allSatisfy(\.condition.clauses.isEmpty)
  }

  /// Those senses that hold, the more clauses the earlier; nil if there is none.
  ///
  /// - Parameter choose: makes a choice of senses.
  func choice(where holds: (Sense) -> Bool, _ choose: ([Sense]) -> SenseChoice) -> SenseChoice? {
    let holding = all.senses.indices.filter { holds(all.senses[$0]) }
    if holding.isEmpty { return nil }
    // Bits tell apart so many only.
    guard all.senses.count <= 64 else { return choose(byClauses(holding)) }
    let bits = holding.reduce(UInt64(0)) { $0 | (1 << UInt64($1)) }
    if let known = choices[bits] { return known }
    let choice = choose(byClauses(holding))
    choices[bits] = choice
    return choice
  }

  private func byClauses(_ indices: [Int]) -> [Sense] {
    stablySorted(indices.map { all.senses[$0] }) { -$0.condition.clauses.count }
  }
}

/// A term as a form, or forms, stand for it; shared by all places where they do.
final class FoundTerm {
  let node: TrieNode
  let kind: MatchKind
  /// The reading of the form that is inflected or derived, if one is.
  let reading: Analysis?
  let list: SenseList
  /// The domain that it speaks for, if it speaks for one.
  let domain: SpokenDomain?
  /// What is said of it where all of its senses hold.
  var rendering: Annotation.SharedRendering?

  init(node: TrieNode, kind: MatchKind, reading: Analysis?, list: SenseList, domain: SpokenDomain?) {
    self.node = node
    self.kind = kind
    self.reading = reading
    self.list = list
    self.domain = domain
  }

  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  var isOpen: Bool { !list.isUnconditional || list.all.senses.isEmpty }
}

/// Sorts by a number, keeping the order of equals.
func stablySorted<Element>(_ elements: [Element], by rank: (Element) -> Int) -> [Element] {
  if elements.count < 2 { return elements }
  return elements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
    \.element)
}

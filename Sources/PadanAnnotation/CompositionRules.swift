import PadanModel
import PadanTables
import PadanTermbase

/// How neighbouring annotations are put together in English order.
struct CompositionRules: Sendable {
  /// What a side of a rule must be.
  enum Side: Sendable, Hashable {
    /// A semantic class: `@state`.
    case semanticClass(String)
    /// A part of speech: `n`.
    case partOfSpeech(String)
    /// A headword.
    case lemma(String)
  }

  struct Rule: Sendable {
    let id: String
    let left: [Side]
    let right: [Side]
    /// `{1}` and `{2}` are the glosses, `{2.adj}` the adjective of a name.
    let template: String
    /// Whether the two become one annotation, or the right one only takes its attributive form.
    let merges: Bool
  }

  private(set) var rules: [Rule] = []
  /// All that the right side of a rule may be: semantic classes, parts of speech, headwords.
  private var rightClasses: Set<String> = []
  private var rightParts: Set<PartOfSpeech> = []
  private var rightLemmas: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count >= 5, cells[4] == "merge" || cells[4] == "keep", cells[3].contains("{2") else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a composition row has id, left, right, template with {1} and {2}, and merge or keep"))
        continue
      }
      for side in Self.sides(cells[2]) { noteRight(side) }
      rules.append(
        Rule(
          id: cells[0], left: Self.sides(cells[1]), right: Self.sides(cells[2]), template: cells[3],
          merges: cells[4] == "merge"))
    }
  }

  private mutating func noteRight(_ side: Side) {
    switch side {
    case .semanticClass(let name): rightClasses.insert(name)
    case .partOfSpeech(let name): PartOfSpeech(rawValue: name).map { _ = rightParts.insert($0) }
    case .lemma(let lemma): rightLemmas.insert(lemma)
    }
  }

  /// Whether a sense may be the right side of a rule.
  func mayStandRight(_ sense: Sense) -> Bool {
    sense.semanticClass.map(rightClasses.contains) ?? false
      || rightParts.contains(sense.partOfSpeech) || rightLemmas.contains(sense.lemma)
  }

  private static func sides(_ text: String) -> [Side] {
    text.split(at: UInt8(ascii: "|")).map { side in
      if side.hasPrefix("@") { return .semanticClass(String(side.dropFirst())) }
      if side.hasPrefix("=") { return .lemma(String(side.dropFirst())) }
      return .partOfSpeech(side)
    }
  }
}

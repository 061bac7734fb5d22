import PadanModel
import PadanTables
import PadanTermbase

/// How neighbouring annotations are put together in English order.
///
/// A class, because it is handed about for every choice of senses.
final class CompositionRules: Sendable {
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

  let rules: [Rule]
  let diagnostics: [Diagnostic]
  /// All that the right side of a rule may be.
  private let rights: Rights

  init(_ table: Table) {
    var rules: [Rule] = []
    var diagnostics: [Diagnostic] = []
    for (line, cells) in table.rows() {
      guard cells.count >= 5, cells[4] == "merge" || cells[4] == "keep", cells[3].contains("{2") else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a composition row has id, left, right, template with {1} and {2}, and merge or keep"))
        continue
      }
      rules.append(
        Rule(
          id: cells[0], left: Self.sides(cells[1]), right: Self.sides(cells[2]), template: cells[3],
          merges: cells[4] == "merge"))
    }
    self.rules = rules
    self.diagnostics = diagnostics
    rights = Rights(rules.flatMap { $0.right })
  }

  /// Whether a sense may be the right side of a rule.
  func mayStandRight(_ sense: Sense) -> Bool { rights.contain(sense) }

  private static func sides(_ text: String) -> [Side] {
    text.split(at: UInt8(ascii: "|")).map { side in
      if side.hasPrefix("@") { return .semanticClass(String(side.dropFirst())) }
      if side.hasPrefix("=") { return .lemma(String(side.dropFirst())) }
      return .partOfSpeech(side)
    }
  }
}

/// Sides of rules, by what they ask for.
private struct Rights {
  private var classes: Set<String> = []
  private var partsOfSpeech: Set<PartOfSpeech> = []
  private var lemmas: Set<String> = []

  init(_ sides: [CompositionRules.Side]) {
    for side in sides {
      switch side {
      case .semanticClass(let name): classes.insert(name)
      case .partOfSpeech(let name):
        if let partOfSpeech = PartOfSpeech(rawValue: name) { partsOfSpeech.insert(partOfSpeech) }
      case .lemma(let lemma): lemmas.insert(lemma)
      }
    }
  }

  /// Whether a sense is one of them.
  func contain(_ sense: Sense) -> Bool {
    sense.semanticClass.map(classes.contains) ?? false || partsOfSpeech.contains(sense.partOfSpeech)
      || lemmas.contains(sense.lemma)
  }
}

import PadanTermbase

/// A condition made ready to be asked many times.
struct PreparedCondition {
  let clauses: [Clause]

  /// A class, because it is handed about for every neighbour.
  final class Clause {
    let clause: Condition.Clause
    /// Classes that are not those of senses.
    let special: SpecialClasses
    /// The classes of senses.
    let classes: SemanticClassSet
    /// Whether it looks for words only.
    let hasOnlyWords: Bool

    init(_ clause: Condition.Clause) {
      self.clause = clause
      var special: SpecialClasses = []
      var classes = SemanticClassSet()
      for name in clause.classes {
        if let one = SpecialClasses(name) { special.insert(one) } else { classes.insert(name) }
      }
      self.special = special
      self.classes = classes
      hasOnlyWords = clause.classes.isEmpty && clause.partsOfSpeech.isEmpty
    }
  }

  /// What conditions call a class, but is seen by the token or its place.
  struct SpecialClasses: OptionSet {
    let rawValue: UInt8
    static let number = SpecialClasses(rawValue: 1)
    static let name = SpecialClasses(rawValue: 2)
    static let start = SpecialClasses(rawValue: 4)
    static let end = SpecialClasses(rawValue: 8)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init?(_ name: String) {
      switch name {
      case "number": self = .number
      case "name": self = .name
      case "start": self = .start
      case "end": self = .end
      default: return nil
      }
    }
  }

  init(_ condition: Condition) { clauses = condition.clauses.map(Clause.init) }
}

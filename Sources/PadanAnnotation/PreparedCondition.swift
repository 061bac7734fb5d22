import PadanTermbase

/// A condition made ready to be asked many times.
struct PreparedCondition {
  let clauses: [Clause]

  /// A class, because it is handed about for every neighbour.
  final class Clause {
    let clause: Condition.Clause
    /// What it looks for, one of which must be there.
    let features: ConditionFeatures

    init(_ clause: Condition.Clause) {
      self.clause = clause
      var features = ConditionFeatures()
      features.words = clause.words.fingerprints
      for name in clause.classes {
        if let one = SpecialClasses(name) {
          features.special.insert(one)
        } else {
          features.classes.insert(name)
        }
      }
      for partOfSpeech in clause.partsOfSpeech {
        features.partsOfSpeech.insert(PartOfSpeechSet(partOfSpeech))
      }
      self.features = features
    }
  }

  init(_ condition: Condition) { clauses = condition.clauses.map(Clause.init) }
}

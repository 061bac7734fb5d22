import PadanTermbase

/// One way to read a word form: as which headword, and what inflection and derivation add to it.
///
/// That is all matching asks for. How the form is built, ``Analyzer/analysis(of:)`` works out for the few readings
/// that are shown. A class, because a form is read once and its readings are handed about for every token.
public final class Reading: Sendable, Equatable {
  /// How the lemma was found.
  public let basis: Analysis.Basis
  /// The dictionary headword, normalized.
  public let lemma: String
  /// What inflection adds; of the voices only the passive is told, since only few rules ask for the other.
  public let features: Features
  /// For derived readings: how the lemma's gloss changes; see ``Analysis/glossChanges``.
  public let glossChanges: [String]
  /// The sum of the rules' costs: lower ranks first among readings of the same basis.
  public let cost: Int
  let formation: Formation

  init(
    basis: Analysis.Basis, lemma: String, features: Features, glossChanges: [String] = [], cost: Int,
    formation: Formation
  ) {
    self.basis = basis
    self.lemma = lemma
    self.features = features
    self.glossChanges = glossChanges
    self.cost = cost
    self.formation = formation
  }

  /// Whether two readings say the same.
  public static func == (first: Reading, second: Reading) -> Bool {
    (first.basis, first.lemma, first.features, first.cost) == (
      second.basis, second.lemma, second.features, second.cost
    ) && first.glossChanges == second.glossChanges && first.formation == second.formation
  }
}

/// The morphemes of a form.
struct Formation: Sendable, Hashable {
  enum Stem: Sendable, Hashable {
    /// All those of the headword, not yet worked out.
    case headword
    /// Those of the headword after the prefix of the active voice: `mengerahkan` is in `di- + kerah + -kan`.
    case activeStem
    /// These.
    case morphemes([String], root: String)
  }

  /// The affixes before the stem.
  var before: [String] = []
  let stem: Stem
  /// The affixes after the stem.
  var after: [String] = []
}

extension Reading {
  /// A form of which nothing is known: it stands for itself.
  static func unknown(_ form: [UInt8]) -> Reading {
    let text = String(decoding: form, as: UTF8.self)
    return Reading(
      basis: .unknown, lemma: text, features: Features(), cost: 0,
      formation: Formation(stem: .morphemes([text], root: text)))
  }

  /// The reading, marked as spoken language.
  ///
  /// - Parameter best: the best basis it may have.
  func asColloquial(atBest best: Analysis.Basis = .headword) -> Reading {
    var features = features
    features.isColloquial = true
    return Reading(
      basis: max(basis, best), lemma: lemma, features: features, glossChanges: glossChanges, cost: cost,
      formation: formation)
  }
}

extension Analyzer {
  /// The morphemes of the form in a reading, in the field's notation: `di- + kerah + -kan`.
  public func notation(of reading: Reading) -> String { analysis(of: reading).notation }

  /// A reading with the form's morphemes.
  func analysis(of reading: Reading) -> Analysis {
    let formation = reading.formation
    switch formation.stem {
    case .morphemes(let morphemes, let root):
      return Analysis(reading, root: root, morphemes, features: reading.features)
    case .headword:
      let lemma = Array(reading.lemma.utf8)
      let origin = origin(of: lemma)
      var features = reading.features
      if features.voice == nil, origin.chain.first == "meN-", lexicon.role(of: lemma).contains(.verb) {
        features.voice = .active
      }
      return Analysis(reading, root: text(origin.root), origin.chain, features: features)
    case .activeStem:
      let origin = origin(of: Array(reading.lemma.utf8))
      let stem = origin.chain.first == "meN-" ? Array(origin.chain.dropFirst()) : origin.chain
      return Analysis(reading, root: text(origin.root), stem, features: reading.features)
    }
  }
}

extension Analysis {
  /// - Parameter stem: the morphemes between the affixes of the reading's formation.
  fileprivate init(_ reading: Reading, root: String, _ stem: [String], features: Features) {
    self.init(
      basis: reading.basis, lemma: reading.lemma, root: root,
      chain: reading.formation.before + stem + reading.formation.after, features: features,
      glossChanges: reading.glossChanges, cost: reading.cost)
  }
}

public import PadanTermbase
import PadanText

/// Finds the headword and the root of Indonesian word forms.
///
/// A form is first tried as a headword, then as an inflected form of one
/// (clitics, passive, reduplication), then as a regular derivation. Readings
/// are ranked by that order, then by the cost of their rules, so that a
/// lexicalised word is never read as a derivation (`pemerintah` is not
/// `perintah`) and the shortest chain wins. The rules are in
/// `dictionaries/morphology`; the account of affixes and sound changes follows
/// Sneddon, Adelaar, Djenar and Ewing, *Indonesian: A Comprehensive Grammar*.
public struct Analyzer: Sendable {
  let rules: AffixRules
  let lexicon: Termbase

  /// The longest word that is taken apart, in bytes; longer ones are no words.
  static let longestWord = 48
  /// How many hyphens a word may have to be taken apart; every further one doubles the ways to try.
  static let mostHyphens = 3
  /// How many layers of derivation are taken off.
  static let deepest = 3

  /// Reads forms by these rules against these headwords and roots.
  public init(rules: AffixRules, lexicon: Termbase) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// The readings of a normalized form with their morphemes, best first, each once; never empty.
  public func analyze(_ form: [UInt8]) -> [Analysis] {
    var analyses: [Analysis] = []
    for analysis in readings(of: form).lazy.map(analysis)
    where !analyses.contains(where: analysis.isBuilt(like:)) {
      analyses.append(analysis)
    }
    return analyses
  }

  /// The readings of a normalized form, best first; never empty.
  private func readings(of form: [UInt8]) -> [Reading] {
    guard form.count <= Self.longestWord,
      form.count(where: { $0 == UInt8(ascii: "-") }) <= Self.mostHyphens
    else { return [.unknown(form)] }
    guard let standard = rules.colloquial[form] else { return ownReadings(of: form) }
    if lexicon.role(of: form).contains(.headword) { return ownReadings(of: form).map { $0.asColloquial() } }
    return readings(of: standard).map { $0.asColloquial(atBest: .inflected) }
  }

  /// The readings of a form that does not stand for another one.
  private func ownReadings(of form: [UInt8]) -> [Reading] {
    var readings: [Reading] = []
    for stripped in withoutClitics(form) {
      let isHyphenated = stripped.word.contains(UInt8(ascii: "-"))
      read(stripped, into: &readings)
      if !isHyphenated { readDerivations(stripped, into: &readings) }
    }
    return readings.isEmpty ? [.unknown(form)] : Self.ranked(readings)
  }

  /// The readings by which a normalized form finds terms, best first; never empty.
  ///
  /// They are those of ``analyze(_:)``, but a form that is a headword is not taken apart: a derivation never
  /// displaces a headword, and how the headword is built does not matter to a match.
  public func readingsForMatching(_ form: [UInt8]) -> [Reading] {
    guard form.count <= Self.longestWord, lexicon.role(of: form).contains(.headword),
      rules.colloquial[form] == nil
    else { return readings(of: form) }
    var readings: [Reading] = []
    for word in withoutClitics(form) { read(word, into: &readings) }
    return Self.ranked(readings)
  }

  /// The readings of a word as it is written.
  public func analyze(word: String) -> [Analysis] {
    analyze(WordNormalization.normalize(word))
  }

  /// The readings in order of preference.
  private static func ranked(_ readings: [Reading]) -> [Reading] {
    if readings.count == 1 { return readings }
    return readings.enumerated().sorted { first, second in
      (first.element.basis, first.element.cost, first.offset) < (
        second.element.basis, second.element.cost, second.offset
      )
    }.map(\.element)
  }

  // MARK: Inflection

  /// A form with its clitics taken off.
  struct Stripped {
    var word: [UInt8]
    var before: [String] = []
    var after: [String] = []
    var features = Features()
    var cost = 0
  }

  /// The form itself and every way to take clitics off, the fewest first.
  func withoutClitics(_ form: [UInt8]) -> [Stripped] {
    let whole = Stripped(word: form)
    var result = [whole]
    for clitic in rules.particles {
      if let stripped = take(clitic, off: whole) { result.append(stripped) }
    }
    for index in result.indices {
      for clitic in rules.pronouns {
        if let stripped = take(clitic, off: result[index]) { result.append(stripped) }
      }
    }
    return result
  }

  private func take(_ clitic: AffixRules.Clitic, off stripped: Stripped) -> Stripped? {
    let word = stripped.word
    guard word.count - clitic.form.count >= clitic.minimumStem, word.ends(with: clitic.form) else {
      return nil
    }
    var result = stripped
    result.word = word.dropLast(clitic.form.count)
    if result.word.last == UInt8(ascii: "-") { result.word.removeLast() }
    result.after.insert("-" + String(decoding: clitic.form, as: UTF8.self), at: 0)
    result.cost += 1
    switch clitic.kind {
    case .particle: result.features.particle = clitic.feature
    case .pronoun: result.features.possessor = Int(clitic.feature)
    }
    return result
  }

  private func read(_ stripped: Stripped, into readings: inout [Reading]) {
    let word = stripped.word
    let isWhole = stripped.cost == 0
    let role = lexicon.role(of: word)
    if role.contains(.headword) {
      readings.append(
        stripped.reading(of: text(word), .headword, basis: isWhole ? .headword : .inflected, cost: 0))
    } else if !isWhole, role.contains(.shielded) {
      // A name or an abbreviation with clitics: `KPUD-nya`.
      readings.append(
        stripped.reading(
          of: text(word), .morphemes([text(word)], root: text(word)), basis: .inflected, cost: 0))
    }
    readInflection(stripped, into: &readings)
  }

  private func readInflection(_ stripped: Stripped, into readings: inout [Reading]) {
    let word = stripped.word
    if let hyphen = word.firstIndex(of: UInt8(ascii: "-")) {
      readReduplication(word, hyphen: hyphen, stripped, into: &readings)
    } else {
      readVoice(stripped, into: &readings)
    }
  }

  /// The words that a form is derived from, though no dictionary has the derivation.
  private func readDerivations(_ stripped: Stripped, into readings: inout [Reading]) {
    let word = stripped.word
    for derivation in derivations(of: word, depth: 0) {
      let stem = Formation.Stem.morphemes(derivation.chain, root: text(derivation.root))
      readings.append(
        stripped.reading(
          of: text(derivation.base), stem, basis: .derived, glossChanges: derivation.glossChanges,
          cost: derivation.cost + stripped.cost))
    }
    let role = lexicon.role(of: word)
    if role.contains(.root), !role.contains(.headword) {
      readings.append(
        stripped.reading(
          of: text(word), .morphemes([text(word)], root: text(word)), basis: .derived, cost: stripped.cost))
    }
  }

  /// How a form shows the voice of its verb.
  fileprivate struct VoiceMark {
    var prefix: String?
    var agent: Int?
    var voice: Features.Voice?
  }

  /// The voices of a verb whose active form is a headword: `dikerahkan`, `kukerahkan`, `kerahkan`.
  private func readVoice(_ stripped: Stripped, into readings: inout [Reading]) {
    let word = stripped.word
    for form in rules.passive {
      guard let body = form.stem(of: word[...]) else { continue }
      readVoice(of: body, VoiceMark(prefix: "di-", voice: .passive), stripped, into: &readings)
    }
    for clitic in rules.proclitics where word.starts(with: clitic.form) {
      let body = Array(word.dropFirst(clitic.form.count))
      guard body.count >= clitic.minimumStem else { continue }
      let mark = VoiceMark(prefix: text(clitic.form) + "-", agent: Int(clitic.feature), voice: .passive)
      readVoice(of: body, mark, stripped, into: &readings)
    }
    // The bare stem: imperatives, headlines, clauses whose object comes first.
    readVoice(of: word, VoiceMark(), stripped, into: &readings)
  }

  private func readVoice(
    of body: [UInt8], _ mark: VoiceMark, _ stripped: Stripped, into readings: inout [Reading]
  ) {
    guard let first = body.first else { return }
    for form in rules.active[first] {
      guard let active = form.word(from: body), lexicon.role(of: active).contains(.headword) else { continue }
      readings.append(
        stripped.marked(mark).reading(
          of: text(active), .activeStem, basis: .inflected, cost: mark.prefix == nil ? 3 : 2))
    }
    if mark.prefix != nil, lexicon.role(of: body).contains(.headword), !rules.isNounOnly(body, lexicon) {
      readings.append(stripped.marked(mark).reading(of: text(body), .headword, basis: .inflected, cost: 3))
    }
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Analyzer.Stripped {
  /// A reading of what is left, in this form.
  ///
  /// - Parameter cost: that of the reading without the clitics.
  fileprivate func reading(
    of lemma: String, _ stem: Formation.Stem, basis: Analysis.Basis, glossChanges: [String] = [], cost: Int
  ) -> Reading {
    Reading(
      basis: basis, lemma: lemma, features: features, glossChanges: glossChanges, cost: self.cost + cost,
      formation: Formation(before: before, stem: stem, after: after))
  }

  /// The form, whose verb shows its voice so.
  fileprivate func marked(_ mark: Analyzer.VoiceMark) -> Self {
    var marked = self
    marked.features.voice = mark.voice
    marked.features.agent = mark.agent
    if let prefix = mark.prefix { marked.before.append(prefix) }
    return marked
  }
}

extension AffixRules {
  /// Whether a stem is known, but only as something that takes no `di-`.
  fileprivate func isNounOnly(_ stem: [UInt8], _ lexicon: Termbase) -> Bool {
    let role = lexicon.role(of: stem)
    return role.contains(.noun) && !role.contains(.verb)
  }
}

extension Array where Element == UInt8 {
  func ends(with suffix: [UInt8]) -> Bool {
    let start = count - suffix.count
    return start >= 0 && suffix.indices.allSatisfy { self[start + $0] == suffix[$0] }
  }
}

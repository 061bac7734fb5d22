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

  /// The readings of a normalized form, best first; never empty.
  public func analyze(_ form: [UInt8]) -> [Analysis] {
    guard form.count <= Self.longestWord,
      form.count(where: { $0 == UInt8(ascii: "-") }) <= Self.mostHyphens
    else { return [unknown(form)] }
    guard let standard = rules.colloquial[form] else { return ownReadings(of: form) }
    if lexicon.role(of: form).contains(.headword) { return ownReadings(of: form).map { $0.asColloquial() } }
    return analyze(standard).map { $0.asColloquial(atBest: .inflected) }
  }

  /// The readings of a form that does not stand for another one.
  private func ownReadings(of form: [UInt8]) -> [Analysis] {
    var readings: [Analysis] = []
    for stripped in withoutClitics(form) {
      let isHyphenated = stripped.word.contains(UInt8(ascii: "-"))
      let derivations = isHyphenated ? [] : derivations(of: stripped.word, depth: 0)
      read(stripped, derivations, into: &readings)
      if !isHyphenated { readDerivations(stripped, derivations, into: &readings) }
    }
    if readings.isEmpty { return [unknown(form)] }
    return Self.ranked(readings)
  }

  /// The readings by which a normalized form finds terms, best first; never empty.
  ///
  /// They are those of ``analyze(_:)``, but a form that is a headword is not taken apart: a derivation never
  /// displaces a headword, and how the headword is built does not matter to a match.
  public func readingsForMatching(_ form: [UInt8]) -> [Analysis] {
    guard form.count <= Self.longestWord, lexicon.role(of: form).contains(.headword),
      rules.colloquial[form] == nil
    else { return analyze(form) }
    let lemma = text(form)
    var readings = [
      Analysis(
        basis: .headword, lemma: lemma, root: lemma, chain: [lemma], features: Features(), glossChanges: [],
        cost: 0)
    ]
    for word in withoutClitics(form).dropFirst() { read(word, into: &readings) }
    readInflection(Stripped(word: form), into: &readings)
    return Self.ranked(readings)
  }

  /// The readings of a word as it is written.
  public func analyze(word: String) -> [Analysis] {
    analyze(WordNormalization.normalize(word))
  }

  private func unknown(_ form: [UInt8]) -> Analysis {
    let text = String(decoding: form, as: UTF8.self)
    return Analysis(
      basis: .unknown, lemma: text, root: text, chain: [text], features: Features(), glossChanges: [], cost: 0
    )
  }

  /// The readings in order of preference, each once.
  private static func ranked(_ readings: [Analysis]) -> [Analysis] {
    if readings.count == 1 { return readings }
    let order = readings.enumerated().sorted { first, second in
      (first.element.basis, first.element.cost, first.offset) < (
        second.element.basis, second.element.cost, second.offset
      )
    }
    var ranked: [Analysis] = []
    for reading in order.map(\.element) where !ranked.contains(where: reading.isBuilt(like:)) {
      ranked.append(reading)
    }
    return ranked
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

  /// - Parameter derivations: those of the word, if they are known already.
  private func read(
    _ stripped: Stripped, _ derivations: [Derivation]? = nil, into readings: inout [Analysis]
  ) {
    let word = stripped.word
    let isWhole = stripped.cost == 0
    let role = lexicon.role(of: word)
    if role.contains(.headword) {
      let origin = origin(of: word, derivations)
      readings.append(headword(word, origin, stripped, basis: isWhole ? .headword : .inflected))
    } else if !isWhole, role.contains(.shielded) {
      readings.append(shielded(word, stripped))
    }
    readInflection(stripped, into: &readings)
  }

  private func readInflection(_ stripped: Stripped, into readings: inout [Analysis]) {
    let word = stripped.word
    if let hyphen = word.firstIndex(of: UInt8(ascii: "-")) {
      readReduplication(word, hyphen: hyphen, stripped, into: &readings)
    } else {
      readVoice(stripped, into: &readings)
    }
  }

  /// The words that a form is derived from, though no dictionary has the derivation.
  private func readDerivations(
    _ stripped: Stripped, _ derivations: [Derivation], into readings: inout [Analysis]
  ) {
    let word = stripped.word
    for derivation in derivations {
      readings.append(
        Analysis(
          basis: .derived, lemma: text(derivation.base), root: text(derivation.root),
          chain: stripped.before + derivation.chain + stripped.after, features: stripped.features,
          glossChanges: derivation.glossChanges, cost: derivation.cost + stripped.cost * 2))
    }
    let role = lexicon.role(of: word)
    if role.contains(.root), !role.contains(.headword) {
      readings.append(
        Analysis(
          basis: .derived, lemma: text(word), root: text(word),
          chain: stripped.before + [text(word)] + stripped.after,
          features: stripped.features, glossChanges: [], cost: stripped.cost * 2))
    }
  }

  private func headword(
    _ word: [UInt8], _ origin: Origin, _ stripped: Stripped, basis: Analysis.Basis, extraCost: Int = 0
  ) -> Analysis {
    var features = stripped.features
    if features.voice == nil, origin.chain.first == "meN-", lexicon.role(of: word).contains(.verb) {
      features.voice = .active
    }
    return Analysis(
      basis: basis, lemma: text(word), root: text(origin.root),
      chain: stripped.before + origin.chain + stripped.after, features: features, glossChanges: [],
      cost: stripped.cost + extraCost)
  }

  /// A name or an abbreviation with clitics: `KPUD-nya`.
  private func shielded(_ word: [UInt8], _ stripped: Stripped) -> Analysis {
    Analysis(
      basis: .inflected, lemma: text(word), root: text(word),
      chain: stripped.before + [text(word)] + stripped.after, features: stripped.features, glossChanges: [],
      cost: stripped.cost)
  }

  /// How a form shows the voice of its verb.
  fileprivate struct VoiceMark {
    var prefix: String?
    var agent: Int?
    var voice: Features.Voice?
  }

  /// The voices of a verb whose active form is a headword: `dikerahkan`, `kukerahkan`, `kerahkan`.
  private func readVoice(_ stripped: Stripped, into readings: inout [Analysis]) {
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
    of body: [UInt8], _ mark: VoiceMark, _ stripped: Stripped, into readings: inout [Analysis]
  ) {
    guard let first = body.first else { return }
    for form in rules.active[first] {
      guard let active = form.word(from: body), lexicon.role(of: active).contains(.headword) else { continue }
      readings.append(inflected(active, mark, stripped))
    }
    if mark.prefix != nil, lexicon.role(of: body).contains(.headword), !rules.isNounOnly(body, lexicon) {
      readings.append(
        headword(body, origin(of: body), stripped.marked(mark), basis: .inflected, extraCost: 3))
    }
  }

  /// A form of a verb that is known by its active form.
  private func inflected(_ active: [UInt8], _ mark: VoiceMark, _ stripped: Stripped) -> Analysis {
    let inflected = stripped.marked(mark)
    let origin = origin(of: active)
    // The passive stands before the stem that the active prefix was taken from.
    let chain = origin.chain.first == "meN-" ? Array(origin.chain.dropFirst()) : origin.chain
    return Analysis(
      basis: .inflected, lemma: text(active), root: text(origin.root),
      chain: inflected.before + chain + inflected.after, features: inflected.features, glossChanges: [],
      cost: inflected.cost + (mark.prefix == nil ? 3 : 2))
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Analyzer.Stripped {
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

extension Analysis {
  /// The reading, marked as spoken language.
  ///
  /// - Parameter best: the best basis it may have.
  func asColloquial(atBest best: Basis = .headword) -> Analysis {
    var features = features
    features.isColloquial = true
    return Analysis(
      basis: max(basis, best), lemma: lemma, root: root, chain: chain, features: features,
      glossChanges: glossChanges, cost: cost)
  }
}

extension Array where Element == UInt8 {
  func ends(with suffix: [UInt8]) -> Bool {
    let start = count - suffix.count
    return start >= 0 && suffix.indices.allSatisfy { self[start + $0] == suffix[$0] }
  }
}

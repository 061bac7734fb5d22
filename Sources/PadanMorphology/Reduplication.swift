import PadanTermbase

extension Analyzer {
  /// Readings of a word with a hyphen: `rudal-rudal`, `meniru-nirukan`, `tarik-menarik`, `ke-65`.
  func readReduplication(
    _ word: [UInt8], hyphen: Int, _ stripped: Stripped, into readings: inout [Reading]
  ) {
    let first = Array(word[..<hyphen])
    let second = Array(word[(hyphen + 1)...])
    guard !first.isEmpty, !second.isEmpty else { return }
    if let number = affixedNumber(first, second, stripped) {
      readings.append(number)
      return
    }
    if first == second {
      appendRepeated(analyze(first), stripped, cost: 1, into: &readings)
      return
    }
    if let whole = withoutRepetition(first, second) {
      appendRepeated(analyze(whole), stripped, cost: 2, into: &readings)
    }
    appendReciprocal(first, second, stripped, into: &readings)
    if let original = echoed(first, second) {
      appendRepeated(analyze(original), stripped, cost: 3, into: &readings)
    }
    for derivation in hyphenatedPrefix(first, second) {
      readings.append(
        Reading(
          basis: .derived, lemma: text(derivation.base), features: stripped.features,
          glossChanges: derivation.glossChanges, cost: derivation.cost,
          formation: Formation(
            stem: .morphemes(derivation.chain, root: text(derivation.root)), after: stripped.after)))
    }
  }

  /// The form without its repetition, if the second part repeats the end of the first:
  /// `berlari-lari` → `berlari`, `meniru-nirukan` → `menirukan`, `kekanak-kanakan` → `kekanakan`.
  private func withoutRepetition(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
    let suffixes = Set(rules.patterns.map(\.suffix)).sorted { $0.count > $1.count }
    for suffix in suffixes where second.count - suffix.count >= 3 && second.ends(with: suffix) {
      let repeated = Array(second.dropLast(suffix.count))
      if first.ends(with: repeated) { return first + suffix }
    }
    return nil
  }

  private func appendRepeated(
    _ inner: [Analysis], _ stripped: Stripped, cost: Int, into readings: inout [Reading]
  ) {
    for reading in inner where reading.basis != .unknown {
      var features = stripped.features
      features.voice = reading.features.voice
      features.isPlural = true
      readings.append(
        Reading(
          basis: max(reading.basis, .inflected), lemma: reading.lemma, features: features,
          glossChanges: reading.glossChanges, cost: reading.cost + cost + stripped.cost,
          formation: Formation(
            stem: .morphemes(reading.chain + ["RED"], root: reading.root), after: stripped.after)))
    }
  }

  /// `tarik-menarik`: the first part is a bare stem, and the second has a prefix before it.
  private func appendReciprocal(
    _ first: [UInt8], _ second: [UInt8], _ stripped: Stripped, into readings: inout [Reading]
  ) {
    guard let left = analyze(first).first, left.basis != .unknown, left.chain.count == 1,
      let right = analyze(second).first, left.root == right.root, right.chain.first?.hasSuffix("-") ?? false
    else { return }
    var features = stripped.features
    features.isPlural = true
    readings.append(
      Reading(
        basis: .inflected, lemma: right.lemma, features: features,
        cost: left.cost + right.cost + stripped.cost + 3,
        formation: Formation(
          stem: .morphemes(left.chain + ["RED"] + right.chain, root: left.root), after: stripped.after)))
  }

  /// The word that a repetition with other sounds repeats: `sayur-mayur`, `bolak-balik`.
  ///
  /// Exactly one part is a headword; two that are make a pair (`suka-duka`).
  private func echoed(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
    guard Letters.isEcho(first, second) else { return nil }
    let words = [first, second].filter { lexicon.role(of: $0).contains(.headword) }
    return words.count == 1 ? words.first : nil
  }

  /// `ke-65`, `1990-an`: an affix set off from digits by the hyphen.
  private func affixedNumber(_ first: [UInt8], _ second: [UInt8], _ stripped: Stripped) -> Reading? {
    let isDigits = { (part: [UInt8]) in
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let chain: [String]
    if isDigits(second), rules.prefixes[text(first) + "-"] != nil {
      chain = [text(first) + "-", text(second)]
    } else if isDigits(first), rules.patterns.contains(where: { $0.prefix == nil && $0.suffix == second }) {
      chain = [text(first), "-" + text(second)]
    } else {
      return nil
    }
    return Reading(
      basis: .derived, lemma: text(stripped.word), features: stripped.features, cost: stripped.cost,
      formation: Formation(
        stem: .morphemes(chain, root: text(isDigits(first) ? first : second)), after: stripped.after))
  }

  /// `anti-narkotika`: a prefix set off by the hyphen.
  private func hyphenatedPrefix(_ first: [UInt8], _ second: [UInt8]) -> [Derivation] {
    if let prefix = rules.foreignPrefixes.first(where: { $0.form == first }) {
      guard let inner = analyze(second).first, inner.basis != .unknown else { return [] }
      return [
        Derivation(
          base: Array(inner.lemma.utf8), root: Array(inner.root.utf8),
          chain: [text(first) + "-"] + inner.chain,
          glossChanges: inner.glossChanges + [prefix.gloss + "{}"], cost: 1)
      ]
    }
    return []
  }
}

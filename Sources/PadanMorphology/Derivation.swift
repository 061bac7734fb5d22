import PadanTermbase

/// A word taken apart by derivation rules.
struct Derivation {
  /// The known word or root inside.
  let base: [UInt8]
  let root: [UInt8]
  let chain: [String]
  let glossChanges: [String]
  let cost: Int
}

/// Where a headword comes from.
struct Origin {
  let root: [UInt8]
  /// The morphemes from the root on.
  let chain: [String]
}

extension Origin {
  /// The origin of a word that comes from no other.
  init(itself word: [UInt8]) {
    self.init(root: word, chain: [String(decoding: word, as: UTF8.self)])
  }
}

extension Analyzer {
  /// Every way to take derivation off a word, the outermost layer first, down to something known.
  func derivations(of word: [UInt8], depth: Int) -> [Derivation] {
    guard let root = rules.exceptions[word] else { return regularDerivations(of: word, depth: depth) }
    if root == word { return [] }
    let regular = regularDerivations(of: word, depth: depth).filter { $0.root == root }
    let bare = Derivation(base: root, root: root, chain: [text(root)], glossChanges: [], cost: 0)
    return regular.isEmpty ? [bare] : regular
  }

  /// The derivations that the rules find, whether or not the word is an exception.
  private func regularDerivations(of word: [UInt8], depth: Int) -> [Derivation] {
    var result: [Derivation] = []
    for pattern in rules.patternIndex.patterns(for: word) {
      for (stem, cost) in stems(of: word, pattern) {
        let layer = Layer(pattern: pattern, cost: cost + pattern.cost)
        if let inner = known(stem, pattern.stemClass) {
          result.append(layer.around(inner))
        } else if let inner = compound(stem) {
          result.append(layer.around(inner))
        } else if depth + 1 < Self.deepest {
          result += derivations(of: stem, depth: depth + 1).map { layer.around($0) }
        }
      }
    }
    result += foreignDerivations(of: word)
    if depth == 0, let compound = compound(word) { result.append(compound) }
    return result
  }

  /// Where a headword comes from: its root and the chain from there.
  func origin(of headword: [UInt8]) -> Origin {
    if lexicon.role(of: headword).contains(.root) { return Origin(itself: headword) }
    if let hyphen = headword.firstIndex(of: UInt8(ascii: "-")) {
      return repeatedOrigin(of: headword, hyphen: hyphen)
    }
    let derivations = derivations(of: headword, depth: 0).filter { !isGuess($0) }
    let best = derivations.enumerated().min {
      ($0.element.cost, -$0.element.root.count, $0.offset) < (
        $1.element.cost, -$1.element.root.count, $1.offset
      )
    }
    if let best = best?.element { return Origin(root: best.root, chain: best.chain) }
    // A lexicalised clitic: `sebelumnya`, `misalnya`.
    let stripped = withoutClitics(headword).dropFirst().first { stripped in
      !lexicon.role(of: stripped.word).isDisjoint(with: [.headword, .root])
    }
    guard let stripped else { return Origin(itself: headword) }
    let inner = origin(of: stripped.word)
    return Origin(root: inner.root, chain: inner.chain + stripped.after)
  }

  /// Whether a derivation goes back to a word that only a fallback has, which says little of where a headword of
  /// better dictionaries comes from.
  private func isGuess(_ derivation: Derivation) -> Bool {
    let role = lexicon.role(of: derivation.root)
    return role.contains(.fallback) && !role.contains(.root)
  }

  /// A headword that is a reduplication: the root is that of what is repeated.
  private func repeatedOrigin(of headword: [UInt8], hyphen: Int) -> Origin {
    var readings: [Reading] = []
    for stripped in withoutClitics(headword) where stripped.word.count > hyphen {
      readReduplication(stripped.word, hyphen: hyphen, stripped, into: &readings)
    }
    guard let best = readings.min(by: { ($0.basis, $0.cost) < ($1.basis, $1.cost) }) else {
      return Origin(itself: headword)
    }
    let analysis = analysis(of: best)
    return Origin(root: Array(analysis.root.utf8), chain: analysis.chain)
  }

  /// The stems a pattern leaves of a word, with the cost of the prefix's form.
  func stems(of word: [UInt8], _ pattern: AffixRules.Pattern) -> [(stem: [UInt8], cost: Int)] {
    guard pattern.mayEnd(word) else { return [] }
    let body = word.dropLast(pattern.suffix.count)
    if pattern.prefix == nil { return body.count >= Self.shortestStem ? [(Array(body), 0)] : [] }
    return pattern.forms.compactMap { form in
      guard let stem = form.stem(of: body), stem.count >= Self.shortestStem else { return nil }
      return (stem, form.cost)
    }
  }

  private static var shortestStem: Int { 3 }

  private func known(_ stem: [UInt8], _ stemClass: AffixRules.StemClass) -> Derivation? {
    let role = lexicon.role(of: stem)
    let isHeadword = role.contains(.headword) && !role.contains(.unproductive)
    guard isHeadword || role.contains(.root), role.admits(stemClass) else { return nil }
    let origin = role.contains(.root) ? Origin(itself: stem) : origin(of: stem)
    return Derivation(
      base: stem, root: origin.root, chain: origin.chain, glossChanges: [],
      cost: origin.chain.count - 1 + Self.cost(of: role))
  }

  /// A word that news uses is a likelier base than one that is only listed as a root, and this one likelier than
  /// one that only a fallback has: `membeli` is of `beli`, whatever `bel` may be.
  private static func cost(of role: Termbase.WordRole) -> Int {
    let isHeadword = role.contains(.headword) && !role.contains(.unproductive)
    if isHeadword, !role.contains(.fallback) { return 0 }
    return role.contains(.root) ? 1 : 2
  }

  /// Two words written as one: a term of two words in the dictionaries, or a word that fuses with any other.
  private func compound(_ word: [UInt8]) -> Derivation? {
    guard word.count >= 7 else { return nil }
    let bytes = word.span
    for split in 3...(word.count - 3) {
      guard let start = headword(bytes.extracting(..<split)), let end = headword(bytes.extracting(split...))
      else { continue }
      let first = Array(word[..<split])
      let second = Array(word[split...])
      if rules.fusing.contains(first) {
        let origin = origin(of: second)
        return Derivation(
          base: second, root: origin.root, chain: [text(first)] + origin.chain, glossChanges: ["not {}"],
          cost: 2)
      }
      guard let node = lexicon.child(of: .root, by: start).flatMap({ lexicon.child(of: $0, by: end) }),
        lexicon.isTerm(node)
      else { continue }
      return compound(of: first, second)
    }
    return nil
  }

  /// A headword's number; nil for any other word.
  private func headword(_ word: Span<UInt8>) -> WordID? {
    lexicon.vocabulary.id(of: word).flatMap { lexicon.role(of: $0).contains(.headword) ? $0 : nil }
  }

  /// A term of two words written as one. A prefix of the first word is that of both: `meN- + sebar luas`.
  private func compound(of first: [UInt8], _ second: [UInt8]) -> Derivation? {
    if rules.foreignPrefixes.contains(where: { $0.form == first }) { return nil }
    let base = first + [0x20] + second
    let origin = origin(of: first)
    let isPrefixed = origin.chain.count == 2 && origin.chain[0].hasSuffix("-")
    let root = isPrefixed ? origin.root + [0x20] + second : base
    return Derivation(
      base: base, root: root, chain: (isPrefixed ? [origin.chain[0]] : []) + [text(root)], glossChanges: [],
      cost: 2)
  }

  private func foreignDerivations(of word: [UInt8]) -> [Derivation] {
    guard let first = word.first else { return [] }
    return rules.foreignIndex[first].compactMap { prefix in
      guard word.starts(with: prefix.form) else { return nil }
      let stem = Array(word.dropFirst(prefix.form.count).drop { $0 == UInt8(ascii: "-") })
      guard stem.count > 3, lexicon.role(of: stem).contains(.headword) else { return nil }
      let origin = origin(of: stem)
      return Derivation(
        base: stem, root: origin.root, chain: [text(prefix.form) + "-"] + origin.chain,
        glossChanges: [prefix.gloss + "{}"], cost: 6)
    }
  }
}

/// A layer of affixes.
private struct Layer {
  let pattern: AffixRules.Pattern
  let cost: Int

  func around(_ inner: Derivation) -> Derivation {
    var chain = inner.chain
    if let prefix = pattern.prefix { chain.insert(prefix, at: 0) }
    if !pattern.suffix.isEmpty { chain.append("-" + String(decoding: pattern.suffix, as: UTF8.self)) }
    return Derivation(
      base: inner.base, root: inner.root, chain: chain, glossChanges: inner.glossChanges + [pattern.gloss],
      cost: inner.cost + cost)
  }
}

extension Termbase.WordRole {
  func admits(_ stemClass: AffixRules.StemClass) -> Bool {
    switch stemClass {
    case .any: true
    case .n: contains(.noun)
    case .v: contains(.verb)
    case .adj: contains(.adjective)
    case .num: contains(.numeral)
    }
  }
}

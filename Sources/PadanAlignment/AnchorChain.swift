/// Finds units that belong together by the rare words they share, and of those a chain that runs forward.
struct AnchorChain {
  private var evidence: Evidence

  /// How many pairs are looked at for each unit, about.
  private static let pairsPerUnit = 64
  /// How many rare keys a pair must share.
  private static let leastVotes = 2
  /// How many pairs of a source unit are compared in full.
  private static let comparedPairs = 32
  /// The log-odds an anchor must have.
  private static let leastWeight = 8.0

  init(evidence: Evidence) {
    self.evidence = evidence
  }

  /// The anchors, in ascending order on both sides.
  mutating func anchors() -> [Anchor] {
    Self.heaviestChain(candidates(), targetCount: evidence.target.count)
  }

  // MARK: Candidates

  private mutating func candidates() -> [Anchor] {
    let pairs = pairsOfRareKeys().sorted()
    var result: [Anchor] = []
    var start = 0
    while start < pairs.count {
      let source = pairs[start].source
      let end = pairs[start...].firstIndex { $0.source != source } ?? pairs.count
      result += candidates(of: Int(source), among: pairs[start..<end])
      start = end
    }
    return result
  }

  private mutating func candidates(of source: Int, among pairs: ArraySlice<Pair>) -> [Anchor] {
    var votes: [(target: Int, count: Int)] = []
    for pair in pairs {
      if votes.last?.target == Int(pair.target) {
        votes[votes.count - 1].count += 1
      } else {
        votes.append((Int(pair.target), 1))
      }
    }
    let best = votes.filter { $0.count >= Self.leastVotes }
      .sorted { ($1.count, $0.target) < ($0.count, $1.target) }.prefix(Self.comparedPairs).map(\.target)
    let answers = evidence.answers(of: source, from: best)
    return zip(best, answers).compactMap { target, answers in
      let weight = evidence.weight(of: answers, source: source, target: target)
      return weight >= Self.leastWeight ? Anchor(source: source, target: target, weight: weight) : nil
    }
  }

  private struct Pair: Comparable {
    let source: Int32
    let target: Int32

    static func < (first: Pair, second: Pair) -> Bool {
      (first.source, first.target) < (second.source, second.target)
    }
  }

  /// The pairs of units that share a key, the rarest keys first, as far as their number is bearable.
  private func pairsOfRareKeys() -> [Pair] {
    let sources = units(of: evidence.source)
    let targets = units(of: evidence.target)
    let products = sources.indices.map { sources[$0].count * targets[$0].count }
    let order = products.indices.filter { products[$0] > 0 }.sorted {
      (products[$0], $0) < (products[$1], $1)
    }
    let limit = Self.pairsPerUnit * (evidence.source.count + evidence.target.count)
    var pairs: [Pair] = []
    for key in order {
      guard pairs.count + products[key] <= limit else { break }
      for source in sources[key] {
        for target in targets[key] { pairs.append(Pair(source: source, target: target)) }
      }
    }
    return pairs
  }

  /// By key: the units that have it.
  private func units(of side: [WeighedUnit]) -> [[Int32]] {
    var units: [[Int32]] = Array(repeating: [], count: evidence.keyCount)
    for (position, unit) in side.enumerated() {
      for key in unit.keys.joined() where units[key.position].last != Int32(position) {
        units[key.position].append(Int32(position))
      }
    }
    return units
  }

  // MARK: Chain

  /// Of candidates in ascending order of their source, those of the heaviest chain that ascends on both sides.
  static func heaviestChain(_ candidates: [Anchor], targetCount: Int) -> [Anchor] {
    var best = PrefixMaximum(count: targetCount)
    var previous: [Int?] = Array(repeating: nil, count: candidates.count)
    var start = 0
    while start < candidates.count {
      let end = candidates[start...].firstIndex { $0.source != candidates[start].source } ?? candidates.count
      // Those of one source unit must not see each other.
      let before = candidates[start..<end].map { best.maximum(below: $0.target) }
      for (position, chain) in zip(start..<end, before) {
        previous[position] = chain?.position
        best.enter(
          (chain?.weight ?? 0) + candidates[position].weight, of: position, at: candidates[position].target)
      }
      start = end
    }
    var chain: [Anchor] = []
    var position = best.maximum(below: targetCount)?.position
    while let last = position {
      chain.append(candidates[last])
      position = previous[last]
    }
    return chain.reversed()
  }
}

/// The heaviest entry below a place, found in logarithmic time (a Fenwick tree of maxima).
private struct PrefixMaximum {
  private var entries: [(weight: Double, position: Int)?]

  init(count: Int) {
    entries = Array(repeating: nil, count: count + 1)
  }

  mutating func enter(_ weight: Double, of position: Int, at place: Int) {
    var index = place + 1
    while index < entries.count {
      if entries[index].map({ $0.weight < weight }) ?? true { entries[index] = (weight, position) }
      index += index & -index
    }
  }

  func maximum(below place: Int) -> (weight: Double, position: Int)? {
    var best: (weight: Double, position: Int)?
    var index = place
    while index > 0 {
      if let entry = entries[index], best.map({ $0.weight < entry.weight }) ?? true { best = entry }
      index -= index & -index
    }
    return best
  }
}

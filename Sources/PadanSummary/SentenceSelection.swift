/// Looks for the best set of sentences.
///
/// A set counts what its sentences count, more for each that follows another, less for what repeats another, and
/// less the farther its length is from the words wanted. It grows by the best sentence, and after each step
/// sentences are exchanged as long as that makes it better.
struct SentenceSelection {
  private let rules: SummaryRules
  private let sentences: [SentenceProfile]
  /// What each sentence counts by itself.
  private let worth: [Double]
  /// What each counts beside those picked.
  private var gains: [Double]
  /// For each sentence picked so far or tried: what every other counts more or less beside it.
  private var rows: [Int: [Double]] = [:]
  private var isPicked: [Bool]
  /// How many sentences are picked.
  private(set) var count = 0
  private(set) var words = 0

  /// Sets with more sentences are not improved by exchanges: what they hold hardly depends on a single one.
  private static let exchangeLimit = 12

  init(_ sentences: [SentenceProfile], rules: SummaryRules) {
    self.rules = rules
    self.sentences = sentences
    worth = sentences.map { rules.weights.dot($0.values) + rules[.sentence] }
    gains = worth
    isPicked = Array(repeating: false, count: sentences.count)
  }

  /// The places of the picked sentences, ascending.
  var picked: [Int] { isPicked.indices.filter { isPicked[$0] } }

  // MARK: Lengths

  /// Picks as many sentences as come nearest to the words wanted for the least loss.
  mutating func pick(words wanted: Double) {
    var best = self
    var bestValue = -Double.infinity
    while grow(wanted: wanted) {
      exchange(wanted: wanted)
      let value = picked.reduce(0) { $0 + (worth[$1] + gains[$1]) / 2 } - loss(words, wanted)
      if value > bestValue { (best, bestValue) = (self, value) }
      if Double(words) > 2 * wanted { break }
    }
    self = best
  }

  /// Picks a number of sentences, or all there are.
  mutating func pick(sentences count: Int) {
    while self.count < count, grow(wanted: nil) { exchange(wanted: nil) }
  }

  /// Picks sentences until one more would lead farther from the words wanted.
  mutating func pick(nearest wanted: Double) {
    while true {
      let before = self
      guard grow(wanted: nil) else { return }
      if before.count > 0, abs(Double(words) - wanted) > abs(Double(before.words) - wanted) {
        self = before
        return
      }
    }
  }

  // MARK: Steps

  /// What a set loses by its length; nothing if no length is wanted.
  private func loss(_ words: Int, _ wanted: Double?) -> Double {
    guard let wanted else { return 0 }
    return -rules[.distance] * abs(Double(words) - wanted) / 10
  }

  /// Adds the sentence that counts most; false if there is none left.
  private mutating func grow(wanted: Double?) -> Bool {
    var best: (index: Int, value: Double)?
    for index in sentences.indices where !isPicked[index] {
      let value = gains[index] - loss(words + sentences[index].words, wanted)
      if best.map({ value > $0.value }) ?? true { best = (index, value) }
    }
    guard let best else { return false }
    add(best.index)
    return true
  }

  /// Exchanges a picked sentence for another as long as the set gets better; each round takes the best exchange.
  private mutating func exchange(wanted: Double?) {
    guard count <= Self.exchangeLimit else { return }
    while let (old, new) = bestExchange(wanted: wanted) {
      remove(old)
      add(new)
    }
  }

  private func bestExchange(wanted: Double?) -> (old: Int, new: Int)? {
    var best: (old: Int, new: Int)?
    var bestValue = 1e-6
    for old in picked {
      guard let row = rows[old] else { continue }
      for new in sentences.indices where !isPicked[new] {
        let length = words - sentences[old].words + sentences[new].words
        let value = gains[new] - row[new] - gains[old] - loss(length, wanted) + loss(words, wanted)
        if value > bestValue { (best, bestValue) = ((old, new), value) }
      }
    }
    return best
  }

  private mutating func add(_ index: Int) {
    let row = row(of: index)
    for other in gains.indices { gains[other] += row[other] }
    isPicked[index] = true
    count += 1
    words += sentences[index].words
  }

  private mutating func remove(_ index: Int) {
    let row = row(of: index)
    for other in gains.indices { gains[other] -= row[other] }
    isPicked[index] = false
    count -= 1
    words -= sentences[index].words
  }

  /// What every sentence counts more or less beside this one.
  private mutating func row(of index: Int) -> [Double] {
    if let row = rows[index] { return row }
    let row = sentences.indices.map { other in
      other == index ? 0 : companionship(sentences[index], sentences[other])
    }
    rows[index] = row
    return row
  }

  private func companionship(_ one: SentenceProfile, _ other: SentenceProfile) -> Double {
    let excess = max(0, one.likeness(to: other) - rules[.likeness])
    return rules[.repeats] * excess + (one.isNext(to: other) ? rules[.follows] : 0)
  }
}

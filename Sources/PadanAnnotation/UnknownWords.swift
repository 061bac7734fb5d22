import PadanModel

/// Counts the words without a gloss by their normalized form; the first surface stands for it.
struct UnknownWords {
  private var order: [[UInt8]] = []
  private var found: [[UInt8]: (surface: String, count: Int)] = [:]

  mutating func note(_ surface: String, normalized: [UInt8]) {
    if let known = found[normalized] {
      found[normalized] = (known.surface, known.count + 1)
    } else {
      order.append(normalized)
      found[normalized] = (surface, 1)
    }
  }

  /// The most frequent first; equals in the order they were met.
  var byFrequency: [UnknownWord] {
    let words = order.compactMap { found[$0] }.map { UnknownWord(surface: $0.surface, count: $0.count) }
    return stablySorted(words) { -$0.count }
  }
}

import PadanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A set of headwords, each one bit.
struct HeadwordSet: Sendable, Hashable {
  private var bits: [UInt64] = []
  /// How many there are.
  private(set) var count = 0

  mutating func insert(_ number: Int) {
    let (word, bit) = number.quotientAndRemainder(dividingBy: UInt64.bitWidth)
    while bits.count <= word { bits.append(0) }
    if bits[word] & 1 << bit == 0 { count += 1 }
    bits[word] |= 1 << bit
  }

  /// How many headwords both have.
  func shared(with other: HeadwordSet) -> Int {
    zip(bits, other.bits).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Which part of this set the other one holds; 0 for an empty set.
  func share(in other: HeadwordSet) -> Double {
    count == 0 ? 0 : Double(shared(with: other)) / Double(count)
  }

  /// The numbers, ascending.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * UInt64.bitWidth + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

/// The content words of an article, numbered, and how many of its sentences hold each.
struct ArticleHeadwords {
  /// The headwords of every segment.
  private(set) var sets: [HeadwordSet] = []
  /// The headwords of the title; none if there is no title.
  private(set) var title = HeadwordSet()
  private var numbers: [String: Int] = [:]
  private var sentences: [Int] = []

  /// The headwords of most articles.
  private static let usualCount = 256

  init(_ segments: [AnnotatedSegment]) {
    sets.reserveCapacity(segments.count)
    numbers.reserveCapacity(Self.usualCount)
    for index in segments.indices {
      let set = set(of: segments[index].annotations)
      if segments[index].segment.kind == .sentence { set.forEach { sentences[$0] += 1 } }
      sets.append(set)
    }
    if let first = segments.first, first.segment.kind == .heading { title = sets[0] }
  }

  /// How often a sentence's headwords recur: the mean logarithm of the number of sentences that hold them.
  func recurrence(of set: HeadwordSet) -> Double {
    var sum = 0.0
    set.forEach { sum += log(Double(sentences[$0])) }
    return sum / Double(max(set.count, 1))
  }

  private mutating func set(of annotations: [Annotation]) -> HeadwordSet {
    var set = HeadwordSet()
    for index in annotations.indices {
      annotations[index].forEachHeadword { set.insert(number(of: $0)) }
    }
    return set
  }

  private mutating func number(of headword: String) -> Int {
    let next = sentences.count
    let number = Self.settle(&numbers[headword], as: next)
    if number == next { sentences.append(0) }
    return number
  }

  /// Settles a number that is missing. So the headword is hashed once.
  private static func settle(_ number: inout Int?, as next: Int) -> Int {
    if let number { return number }
    number = next
    return next
  }
}

extension Annotation {
  /// The content words of an annotation: its parts', a name's words, or its own headword.
  func forEachHeadword(_ body: (String) -> Void) {
    switch kind {
    case .number, .date: break
    case .name:
      if !lemma.isEmpty, !lemma.utf8.contains(UInt8(ascii: " ")) { return body(lemma) }
      for word in lemma.utf8.split(separator: UInt8(ascii: " ")) { body(String(Substring(word))) }
    case .term, .word:
      for part in parts { part.forEachHeadword(body) }
      if parts.isEmpty, isContentWord { body(lemma) }
    }
  }

  private var isContentWord: Bool {
    switch partOfSpeech {
    case "noun", "verb", "adjective", "name": true
    default: false
    }
  }
}

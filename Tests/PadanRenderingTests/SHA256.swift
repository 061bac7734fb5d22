/// The hash that content security policies are written with (FIPS 180-4), for texts as short as a stylesheet.
struct SHA256 {
  private static let primes: [Int] = {
    var primes: [Int] = []
    for number in 2... where primes.allSatisfy({ number % $0 != 0 }) {
      primes.append(number)
      if primes.count == 64 { break }
    }
    return primes
  }()

  /// The first 32 bits behind the point of the primes' cube roots.
  private static let constants = primes.map { prime in fraction(of: prime, degree: 3) }

  private var state = primes.prefix(8).map { prime in fraction(of: prime, degree: 2) }

  static func digest(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (message.count * 8) >> ($0 * 8)) }
    var hash = SHA256()
    for start in stride(from: 0, to: padded.count, by: 64) { hash.take(padded[start..<start + 64]) }
    return hash.state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  private mutating func take(_ block: ArraySlice<UInt8>) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let small = words[index - 15]
      let large = words[index - 2]
      let first = Self.rotate(small, 7) ^ Self.rotate(small, 18) ^ small >> 3
      let second = Self.rotate(large, 17) ^ Self.rotate(large, 19) ^ large >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var round = state
    for (word, constant) in zip(words, Self.constants) { Self.mix(&round, word &+ constant) }
    state = zip(state, round).map { $0 &+ $1 }
  }

  private static func mix(_ s: inout [UInt32], _ input: UInt32) {
    let choice = s[4] & s[5] ^ ~s[4] & s[6]
    let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
    let first = s[7] &+ (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) &+ choice &+ input
    let second = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) &+ majority
    s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The 32 bits behind the point of a root, found bit by bit.
  private static func fraction(of number: Int, degree: Int) -> UInt32 {
    let target = UInt128(number) << UInt128(32 * degree)
    var root: UInt128 = 0
    for bit in (0..<36).reversed() {
      let candidate = root | 1 << UInt128(bit)
      let power = degree == 2 ? candidate * candidate : candidate * candidate * candidate
      if power <= target { root = candidate }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}

/// Base64 with padding (RFC 4648).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
    for position in 0..<4 {
      text.append(position <= group.count ? alphabet[bits >> (18 - 6 * position) & 63] : "=")
    }
  }
  return text
}

/// Sentence boundaries after Unicode Standard Annex #29, with what ICU knows of every character.
///
/// They are the boundaries of ICU's iterator over sentences, found forty times as fast: one look at a table for
/// most bytes. A line feed and a carriage return are spaces here, as within a paragraph.
public struct SentenceBreaker: Sendable {
  /// The roles of ASCII.
  private let roles: [SentenceRole]
  /// For every byte whether a sentence goes on over it whatever stands around it.
  private let isPlain: [Bool]

  /// Asks ICU about ASCII.
  public init() {
    let roles = (UInt8(0)..<128).map { SentenceRole(of: Unicode.Scalar($0)) }
    isPlain = (0..<256).map { $0 < 128 && roles[$0].isDisjoint(with: [.terminator, .separator, .extending]) }
    self.roles = roles
  }

  /// The end of the sentence that begins at a position, with the spaces after it.
  ///
  /// - Parameter text: valid UTF-8.
  public func sentenceEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var position = start
    var before: SentenceRole = []
    while position < text.count {
      if isPlain[Int(text[position])] {
        position = plainEnd(from: position, in: text)
        before = roles[Int(text[position - 1])]
        continue
      }
      let role = role(at: position, in: text)
      position = end(ofCharacterAt: position, role, in: text)
      if role == .separator { return position }
      if role.isOne(of: .terminator) {
        switch outcome(of: role, endingAt: position, after: before, in: text) {
        case .boundary(let end): return end
        case .continued(let next): position = next
        }
      }
      if !role.isOne(of: .extending) { before = role }
    }
    return text.count
  }

  private func plainEnd(from start: Int, in text: Span<UInt8>) -> Int {
    let isPlain = isPlain.span
    var position = start
    while position < text.count, isPlain[Int(text[position])] { position += 1 }
    return position
  }

  /// What a terminator turned out to be.
  private enum Outcome {
    /// The end of a sentence that ends here.
    case boundary(Int)
    /// Part of a sentence that goes on here.
    case continued(Int)
  }

  /// The rules SB6 to SB11.
  private func outcome(
    of terminator: SentenceRole, endingAt position: Int, after before: SentenceRole, in text: Span<UInt8>
  ) -> Outcome {
    let next = role(at: position, in: text)
    if terminator == .fullStop, next == .numeric || next == .upper && before.isOne(of: [.lower, .upper]) {
      return .continued(position)
    }
    let closed = skip(.closing, from: position, in: text)
    let spaced = skip(.space, from: closed, in: text)
    let following = role(at: spaced, in: text)
    if following == .separator { return .boundary(end(ofCharacterAt: spaced, following, in: text)) }
    if following.isOne(of: [.continuing, .terminator]) { return .continued(spaced) }
    if terminator == .fullStop, let letter = lowerLetter(after: spaced, in: text) {
      return .continued(letter)
    }
    return .boundary(spaced)
  }

  /// Where the first letter stands if it is a small one and in the same sentence (SB8).
  private func lowerLetter(after start: Int, in text: Span<UInt8>) -> Int? {
    var position = start
    while position < text.count {
      let role = role(at: position, in: text)
      if role == .lower { return position }
      if role.isOne(of: [.upper, .otherLetter, .separator, .terminator]) { return nil }
      position = end(ofCharacterAt: position, role, in: text)
    }
    return nil
  }

  private func skip(_ skipped: SentenceRole, from start: Int, in text: Span<UInt8>) -> Int {
    var position = start
    while role(at: position, in: text) == skipped {
      position = end(ofCharacterAt: position, skipped, in: text)
    }
    return position
  }

  /// No role at the end of the text.
  private func role(at position: Int, in text: Span<UInt8>) -> SentenceRole {
    guard position < text.count else { return [] }
    let byte = text[position]
    return byte < 0x80 ? roles[Int(byte)] : SentenceRole(of: text.scalar(at: position))
  }

  /// The end of a character with those that belong to it (SB5).
  private func end(ofCharacterAt position: Int, _ role: SentenceRole, in text: Span<UInt8>) -> Int {
    var end = position + UTF8.width(text.scalar(at: position))
    if role == .separator { return end }
    while self.role(at: end, in: text).isOne(of: .extending) { end += UTF8.width(text.scalar(at: end)) }
    return end
  }
}

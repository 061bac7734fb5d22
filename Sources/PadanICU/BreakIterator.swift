import CPadanICU

/// Boundaries of words or sentences after Unicode Standard Annex #29, with
/// ICU's rules for Indonesian.
///
/// It owns an ICU handle, so it cannot be copied; opening one costs a few
/// microseconds and it is meant to be kept for many texts.
public struct BreakIterator: ~Copyable {
  /// What the boundaries separate.
  public enum Kind: Int32, Sendable {
    case word = 0
    /// What tests hold the faster ``SentenceBreaker`` against.
    case sentence = 1
  }

  /// What a stretch between two word boundaries is made of.
  public enum WordStatus: Sendable {
    /// White space, punctuation, symbols.
    case other
    /// Digits; decided by the last letter or digit.
    case number
    /// Letters of any script.
    case letters
  }

  private let handle: OpaquePointer

  /// Opens an iterator; throws if ICU's data has none.
  public init(_ kind: Kind) throws(ICUError) {
    var status: Int32 = 0
    let opened = padan_break_open(kind.rawValue, "id", &status)
    try ICUError.check(status, "opening a break iterator")
    guard let opened else { throw ICUError(code: status, operation: "opening a break iterator") }
    handle = opened
  }

  deinit { padan_break_close(handle) }

  /// Calls `body` with every stretch between neighbouring boundaries of `text`,
  /// as byte offsets relative to the start of `text`. Stretches are not empty
  /// and cover the text.
  ///
  /// ICU counts boundaries in 32 bits; longer text throws.
  public func forEachStretch(
    of text: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, _ status: WordStatus) -> Void
  ) throws(ICUError) {
    guard let base = text.baseAddress, text.count > 0 else { return }
    guard text.count < Int(Int32.max) else {
      throw ICUError(code: 1, operation: "iterating over more than 2 GiB")
    }
    var status: Int32 = 0
    padan_break_set_text(handle, base, Int64(text.count), &status)
    try ICUError.check(status, "setting text")
    var start = 0
    while true {
      let end = Int(padan_break_next(handle))
      if end < 0 { break }
      if end > start { body(start, end, Self.wordStatus(padan_break_status(handle))) }
      start = end
    }
  }

  private static func wordStatus(_ rule: Int32) -> WordStatus {
    if rule >= Int32(PADAN_WORD_LETTER) { return .letters }
    return rule >= Int32(PADAN_WORD_NUMBER) ? .number : .other
  }
}

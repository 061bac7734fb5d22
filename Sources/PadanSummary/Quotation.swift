/// A sentence's words, counted, with what of it stands in quotation marks.
struct QuotedText {
  /// The number of words and numbers.
  fileprivate(set) var words = 0
  /// How many of them stand in quotation marks.
  fileprivate(set) var quotedWords = 0
  /// The first words in lower case, as many as an opening may have.
  fileprivate(set) var firstWords: [String] = []
  /// What stands in quotation marks, as UTF-8 offsets from the sentence's beginning.
  fileprivate(set) var quotations: [Range<Int>] = []
  /// Whether it begins with or inside somebody's words, not just with a title in quotation marks.
  fileprivate(set) var isSpeech = false

  /// Whether a place of the sentence stands in quotation marks.
  func isQuoted(_ offset: Int) -> Bool { quotations.contains { $0.contains(offset) } }
}

/// Reads the sentences of an article in order; knows whether a quotation goes on from the one before.
struct QuotationReader {
  private var isOpen = false

  /// A quotation does not go on in the next paragraph without a new mark.
  mutating func startParagraph() { isOpen = false }

  mutating func read(_ sentence: String) -> QuotedText {
    let beganOpen = isOpen
    var scan = QuotationScan(isOpen: isOpen)
    for scalar in sentence.unicodeScalars { scan.read(scalar) }
    scan.finish()
    isOpen = scan.isOpen
    var result = scan.result
    result.isSpeech = Self.isSpeech(sentence, result.quotations.first, beganOpen: beganOpen)
    return result
  }

  /// Somebody's words go on to the sentence's end, or a comma or an end mark sets them off from who says so.
  private static func isSpeech(_ sentence: String, _ quotation: Range<Int>?, beganOpen: Bool) -> Bool {
    if beganOpen { return true }
    guard let quotation, quotation.lowerBound == sentence.unicodeScalars.first?.utf8.count else {
      return false
    }
    let bytes = sentence.utf8
    guard quotation.upperBound < bytes.count else { return true }
    let end = bytes.index(bytes.startIndex, offsetBy: quotation.upperBound)
    let last = sentence.unicodeScalars[..<end].last { $0 != " " }
    let next = sentence.unicodeScalars[end...].dropFirst().first
    return last.map(endsClause) ?? false || next == ","
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    ",.?!\u{2026}".unicodeScalars.contains(scalar)
  }
}

/// The state while a sentence is read scalar by scalar.
private struct QuotationScan {
  private(set) var isOpen: Bool
  private(set) var result = QuotedText()
  private var offset = 0
  private var start = 0
  private var isInWord = false
  private var word = ""

  init(isOpen: Bool) {
    self.isOpen = isOpen
  }

  mutating func read(_ scalar: Unicode.Scalar) {
    if scalar.isWordPart {
      readWord(scalar)
    } else {
      endWord()
      if let mark = QuotationMark(scalar) { turn(mark, to: offset + scalar.utf8.count) }
    }
    offset += scalar.utf8.count
  }

  mutating func finish() {
    endWord()
    if isOpen { result.quotations.append(start..<offset) }
  }

  private mutating func turn(_ mark: QuotationMark, to end: Int) {
    if isOpen, mark != .opening {
      result.quotations.append(start..<offset)
      isOpen = false
    } else if !isOpen, mark != .closing {
      isOpen = true
      start = end
    }
  }

  private mutating func readWord(_ scalar: Unicode.Scalar) {
    if !isInWord {
      result.words += 1
      if isOpen { result.quotedWords += 1 }
    }
    isInWord = true
    if result.firstWords.count < SummaryRules.longestOpening { word.unicodeScalars.append(scalar) }
  }

  private mutating func endWord() {
    isInWord = false
    guard !word.isEmpty else { return }
    result.firstWords.append(word.lowercased())
    word = ""
  }
}

/// Which way a quotation mark points.
private enum QuotationMark {
  case opening, closing, either

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self = .either
    case "\u{201C}", "\u{AB}": self = .opening
    case "\u{201D}", "\u{BB}": self = .closing
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "\0"..."\u{7F}": false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}

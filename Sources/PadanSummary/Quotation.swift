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
    var scan = QuotationScan(sentence, isOpen: isOpen)
    scan.run()
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

/// The state while a sentence is read from its first byte to its last.
private struct QuotationScan {
  private(set) var isOpen: Bool
  private(set) var result = QuotedText()
  private let bytes: [UInt8]
  private var offset = 0
  /// Where the quotation begins that is open.
  private var start = 0
  /// Where the word begins that is being read.
  private var wordStart: Int?

  init(_ sentence: String, isOpen: Bool) {
    bytes = Array(sentence.utf8)
    self.isOpen = isOpen
  }

  mutating func run() {
    while offset < bytes.count {
      if bytes[offset] < 0x80 { read(ascii: bytes[offset]) } else { readBeyondASCII() }
    }
    endWord()
    if isOpen { result.quotations.append(start..<offset) }
  }

  private mutating func read(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      startWord()
    case UInt8(ascii: "\""): readMark(.either, length: 1)
    default: endWord()
    }
    offset += 1
  }

  private mutating func readBeyondASCII() {
    var decoder = UTF8()
    var rest = bytes[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return offset += 1 }
    let length = UTF8.width(scalar)
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      startWord()
    } else if let mark = QuotationMark(scalar) {
      readMark(mark, length: length)
    } else {
      endWord()
    }
    offset += length
  }

  private mutating func readMark(_ mark: QuotationMark, length: Int) {
    endWord()
    turn(mark, to: offset + length)
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

  private mutating func startWord() {
    if wordStart != nil { return }
    wordStart = offset
    result.words += 1
    if isOpen { result.quotedWords += 1 }
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    wordStart = nil
    guard result.firstWords.count < SummaryRules.longestOpening else { return }
    result.firstWords.append(String(decoding: bytes[start..<offset], as: UTF8.self).lowercased())
  }
}

/// Which way a quotation mark points; the straight one may open or close.
private enum QuotationMark {
  case opening, closing, either

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{201C}", "\u{AB}": self = .opening
    case "\u{201D}", "\u{BB}": self = .closing
    default: return nil
    }
  }
}

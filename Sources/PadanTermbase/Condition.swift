import PadanTables

/// When a sense holds: clauses on the neighbourhood, all of which must be true.
public struct Condition: Sendable, Hashable {
  /// Where a clause looks.
  public enum Place: String, Sendable, CaseIterable {
    /// The word or term right after.
    case next
    /// The word or term right before.
    case prev
    /// Anywhere in the sentence.
    case near
    /// Within the three words or terms after.
    case precedes
    /// Within the three words or terms before.
    case follows
    /// How the term itself is written: `upper`, `title`, `lower`.
    case `case`
    /// The main domain of the document.
    case doc
  }

  /// What a clause looks for.
  public enum Value: Sendable, Hashable {
    /// A normalized word or term.
    case word(String)
    /// A semantic class, or one of `number`, `date`, `time`, `name`, `start`, `end`.
    case semanticClass(String)
    /// The part of speech of the likeliest sense.
    case partOfSpeech(PartOfSpeech)
  }

  /// One clause.
  public struct Clause: Sendable, Hashable {
    /// Whether none of the values may be there.
    public let isNegated: Bool
    /// Where the clause looks.
    public let place: Place
    /// At least one must be there.
    public let values: [Value]
    /// Those of the values that are words and terms.
    public let words: WordSet
    /// Those of the values that are semantic classes.
    public let classes: [String]
    /// Those of the values that are parts of speech.
    public let partsOfSpeech: [PartOfSpeech]

    init(isNegated: Bool, place: Place, values: [Value]) {
      self.isNegated = isNegated
      self.place = place
      self.values = values
      var words: [String] = []
      words.reserveCapacity(values.count)
      var classes: [String] = []
      var partsOfSpeech: [PartOfSpeech] = []
      for value in values {
        switch value {
        case .word(let word): words.append(word)
        case .semanticClass(let name): classes.append(name)
        case .partOfSpeech(let partOfSpeech): partsOfSpeech.append(partOfSpeech)
        }
      }
      self.words = WordSet(words)
      self.classes = classes
      self.partsOfSpeech = partsOfSpeech
    }
  }

  /// The clauses; none for a sense that always holds.
  public let clauses: [Clause]

  /// A condition that always holds.
  public static let always = Condition(clauses: [])

  /// A fault in the text of a condition.
  public struct SyntaxError: Error, Sendable, Hashable {
    /// What is wrong and what to do.
    public let message: String
  }

  init(clauses: [Clause]) { self.clauses = clauses }

  /// Parses the syntax of the `when` cell: `next:AS|@state & !prev:racun`.
  public init(parsing text: String) throws(SyntaxError) {
    // By bytes, because characters cost more than all the rest of reading a sense.
    try self.init(parsing: Array(text.utf8))
  }

  init(parsing text: [UInt8]) throws(SyntaxError) {
    var clauses: [Clause] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "&")) {
      clauses.append(try Self.parseClause(rest[..<end].trimmingSpaces))
      rest = rest[(end + 1)...]
    }
    clauses.append(try Self.parseClause(rest.trimmingSpaces))
    self.clauses = clauses
  }

  private static func parseClause(_ text: ArraySlice<UInt8>) throws(SyntaxError) -> Clause {
    let isNegated = text.first == UInt8(ascii: "!")
    let body = isNegated ? text.dropFirst() : text
    guard let colon = body.firstIndex(of: UInt8(ascii: ":")) else {
      throw SyntaxError(
        message: "clause '\(string(text))' has no ':'; write where:value, for instance next:AS")
    }
    guard let place = Place(rawValue: string(body[..<colon])) else {
      let places = Place.allCases.map(\.rawValue).joined(separator: ", ")
      throw SyntaxError(message: "clause '\(string(text))' looks nowhere known; the places are \(places)")
    }
    let values = parseValues(body[(colon + 1)...])
    guard !values.isEmpty else {
      throw SyntaxError(message: "clause '\(string(text))' names no value after the colon")
    }
    return Clause(isNegated: isNegated, place: place, values: values)
  }

  private static func parseValues(_ text: ArraySlice<UInt8>) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(text.count { $0 == UInt8(ascii: "|") } + 1)
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "|")) ?? rest.endIndex
      if end > rest.startIndex { values.append(parseValue(rest[..<end].trimmingSpaces)) }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
    return values
  }

  private static func parseValue(_ value: ArraySlice<UInt8>) -> Value {
    value.first == UInt8(ascii: "@") ? parseClass(string(value.dropFirst())) : .word(normalizedTerm(value))
  }

  /// `@name` is a capitalised word that no dictionary has, whatever the parts of speech are called.
  private static func parseClass(_ name: String) -> Value {
    guard name != PartOfSpeech.name.rawValue, let partOfSpeech = PartOfSpeech(rawValue: name) else {
      return .semanticClass(name)
    }
    return .partOfSpeech(partOfSpeech)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// The text without spaces, tabs and line ends around it.
  fileprivate var trimmingSpaces: Self {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let start = firstIndex(where: { !isBlank($0) }), let end = lastIndex(where: { !isBlank($0) }) else {
      return self[startIndex..<startIndex]
    }
    // Beyond ASCII, only characters tell which spaces stand by themselves.
    guard self[start] >= 0x80 || self[end] >= 0x80 else { return self[start...end] }
    return Array(String(decoding: self, as: UTF8.self).trimmingSpaces.utf8)[...]
  }
}

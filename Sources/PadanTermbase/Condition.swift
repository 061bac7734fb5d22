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
      words = WordSet(
        values.compactMap { value in
          guard case .word(let word) = value else { return nil }
          return word
        })
      classes = values.compactMap { value in
        guard case .semanticClass(let name) = value else { return nil }
        return name
      }
      partsOfSpeech = values.compactMap { value in
        guard case .partOfSpeech(let partOfSpeech) = value else { return nil }
        return partOfSpeech
      }
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
    var clauses: [Clause] = []
    for part in text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      clauses.append(try Self.parseClause(Substring(part).trimmingSpaces))
    }
    self.clauses = clauses
  }

  private static func parseClause(_ text: String) throws(SyntaxError) -> Clause {
    // By bytes, because characters cost more than all the rest of reading a sense.
    let isNegated = text.utf8.first == UInt8(ascii: "!")
    let body = isNegated ? text.utf8.dropFirst() : text.utf8[...]
    guard let colon = body.firstIndex(of: UInt8(ascii: ":")) else {
      throw SyntaxError(message: "clause '\(text)' has no ':'; write where:value, for instance next:AS")
    }
    guard let place = Place(rawValue: String(Substring(body[..<colon]))) else {
      let places = Place.allCases.map(\.rawValue).joined(separator: ", ")
      throw SyntaxError(message: "clause '\(text)' looks nowhere known; the places are \(places)")
    }
    let values = body[body.index(after: colon)...].split(separator: UInt8(ascii: "|"))
      .map { parseValue(Substring($0)) }
    guard !values.isEmpty else {
      throw SyntaxError(message: "clause '\(text)' names no value after the colon")
    }
    return Clause(isNegated: isNegated, place: place, values: values)
  }

  private static func parseValue(_ text: Substring) -> Value {
    let value = text.trimmingSpaces
    if value.utf8.first == UInt8(ascii: "@") { return parseClass(String(value.dropFirst())) }
    return .word(normalizedTerm(value))
  }

  /// `@name` is a capitalised word that no dictionary has, whatever the parts of speech are called.
  private static func parseClass(_ name: String) -> Value {
    guard TermValues.partsOfSpeech.contains(name), let partOfSpeech = PartOfSpeech(rawValue: name) else {
      return .semanticClass(name)
    }
    return .partOfSpeech(partOfSpeech)
  }
}

public import PadanModel
public import PadanTables
import PadanText

/// The morphology tables, decoded.
public struct AffixRules: Sendable {
  /// One way a prefix is written before a kind of stem.
  struct PrefixForm: Sendable {
    let form: [UInt8]
    let restored: [UInt8]
    let stems: [StemStart]
    let cost: Int
  }

  /// How a stem must begin.
  enum StemStart: Sendable {
    case letters([UInt8])
    case vowel
    case consonant
    /// A consonant and `er`: `kerja` after `be-`.
    case consonantEr
    /// A letter before a vowel: `pV`.
    case letterVowel(UInt8)
    case monosyllable
  }

  /// A derivation: a prefix, a suffix, or both at once.
  ///
  /// A class, because every word is held against all of them.
  final class Pattern: Sendable {
    let id: String
    let prefix: String?
    /// The ways to write the prefix; none without one.
    let forms: [PrefixForm]
    let suffix: [UInt8]
    let stemClass: StemClass
    let cost: Int
    let gloss: String
    private let initials: InitialLetters

    init(
      id: String, prefix: String?, forms: [PrefixForm], suffix: [UInt8], stemClass: StemClass, cost: Int,
      gloss: String
    ) {
      self.id = id
      self.prefix = prefix
      self.forms = forms
      self.suffix = suffix
      self.stemClass = stemClass
      self.cost = cost
      self.gloss = gloss
      initials = InitialLetters(of: prefix == nil ? [[]] : forms.map(\.form))
    }

    /// Whether a word begins and ends so that the pattern may be in it.
    func mayHave(_ word: [UInt8]) -> Bool {
      word.count > suffix.count && word.last == (suffix.last ?? word.last) && initials.admit(word)
        && word.ends(with: suffix)
    }
  }

  /// The letters with which words that begin in one of several ways begin.
  struct InitialLetters: Sendable {
    private var letters: UInt32 = 0

    /// - Parameter forms: the beginnings; what is no small letter of ASCII, or empty, admits every word.
    init(of forms: [[UInt8]]) {
      for form in forms { letters |= form.first.flatMap(Self.bit) ?? .max }
    }

    func admit(_ word: [UInt8]) -> Bool {
      letters == .max || letters & (word.first.flatMap(Self.bit) ?? 0) != 0
    }

    private static func bit(_ byte: UInt8) -> UInt32? {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? 1 << UInt32(byte - UInt8(ascii: "a")) : nil
    }
  }

  /// What a derivation may be made from.
  enum StemClass: String, Sendable {
    case any, n, v, adj, num
  }

  /// A clitic at the edge of a finished word.
  struct Clitic: Sendable {
    enum Kind: String { case particle, pronoun }

    let form: [UInt8]
    let isBefore: Bool
    let kind: Kind
    let feature: String
    let minimumStem: Int
  }

  /// A table's own test: what a form must or must not be read as.
  public struct Example: Sendable, Hashable {
    /// The rule's id or form.
    public let rule: String
    /// The surface form.
    public let form: String
    /// What must be left when the rule is taken off; nil if the rule must not apply.
    public let stem: String?
    /// Where the example stands.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
  }

  var prefixes: [String: [PrefixForm]] = [:]
  var patterns: [Pattern] = []
  var clitics: [Clitic] = []
  var foreignPrefixes: [(form: [UInt8], gloss: String)] = []
  var exceptions = WordPairs()
  var colloquial: [[UInt8]: [UInt8]] = [:]
  var fusing: [[UInt8]] = []

  /// The tables this is read from, below the dictionary folder.
  public static let files = [
    "morphology/prefixes.tsv", "morphology/patterns.tsv", "morphology/clitics.tsv",
    "morphology/foreign-prefixes.tsv", "morphology/exceptions.tsv", "morphology/colloquial.tsv",
    "morphology/fusing.tsv",
  ]

  private var exampleCells: [ExampleCell] = []
  /// All examples in the tables.
  public var examples: [Example] { exampleCells.flatMap(\.examples) }
  /// Rows that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads the tables, given in the order of ``files``. Rows that cannot be read are left out and reported.
  public init(_ tables: [Table]) {
    precondition(tables.count == Self.files.count, "one table for each of AffixRules.files")
    readPrefixes(tables[0])
    readPatterns(tables[1])
    readClitics(tables[2])
    readForeignPrefixes(tables[3])
    exceptions = WordPairs(tables[4])
    reportShortRows(tables[4])
    for (_, cells) in tables[5].rows() where cells.count >= 2 {
      colloquial[Array(cells[0].utf8)] = Array((cells[1] == "-" ? cells[0] : cells[1]).utf8)
    }
    reportShortRows(tables[5])
    fusing = tables[6].rows().map { Array($0.cells[0].utf8) }
  }

  /// Takes in a user's own exceptions, a form and its root in each row, which win over those read before.
  ///
  /// - Returns: the rows that could not be read and are left out.
  public mutating func addExceptions(_ table: Table) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for (line, cells) in table.rows() {
      let words = cells.map { WordNormalization.normalize($0.trimmingSpaces) }
      guard words.count == 2, !words.contains(where: \.isEmpty) else {
        let message = "an exception has two cells, form and root, with a tab between"
        faults.append(
          Diagnostic(severity: .error, file: table.path, line: line, column: 1, message: message))
        continue
      }
      exceptions.add(words[0], words[1])
    }
    return faults
  }

  /// The rows of a user's exceptions that cannot be read.
  public static func lint(exceptions table: Table) -> [Diagnostic] {
    var rules = AffixRules()
    return rules.addExceptions(table)
  }

  private init() {}

  private mutating func readPrefixes(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count == 5, let cost = Int(cells[4]) else {
        report(table, line, "a prefix row has five cells: prefix, form, restores, stem, cost")
        continue
      }
      let stems = cells[3].split(separator: ",").map(Self.stemStart)
      prefixes[cells[0], default: []].append(
        PrefixForm(
          form: Array(cells[1].utf8), restored: cells[2] == "-" ? [] : Array(cells[2].utf8), stems: stems,
          cost: cost))
    }
  }

  private static func stemStart(_ text: Substring) -> StemStart {
    let bytes = Array(text.utf8)
    switch text {
    case "V": return .vowel
    case "C": return .consonant
    case "Cer": return .consonantEr
    case "mono": return .monosyllable
    default:
      if bytes.count == 2, bytes[1] == UInt8(ascii: "V") { return .letterVowel(bytes[0]) }
      return .letters(bytes)
    }
  }

  private mutating func readPatterns(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count >= 7, let cost = Int(cells[5]), let stemClass = StemClass(rawValue: cells[4]) else {
        report(table, line, "a pattern row has id, prefix, suffix, class, from, cost, gloss and examples")
        continue
      }
      let prefix = cells[1] == "-" ? nil : cells[1]
      if let prefix, prefixes[prefix] == nil {
        report(table, line, "prefix '\(prefix)' is not in the prefix table")
        continue
      }
      noteExamples(cells.dropFirst(7).first, rule: cells[0], table, line)
      patterns.append(
        Pattern(
          id: cells[0], prefix: prefix, forms: prefix.flatMap { prefixes[$0] } ?? [],
          suffix: cells[2] == "-" ? [] : Array(cells[2].utf8), stemClass: stemClass, cost: cost,
          gloss: cells[6]))
    }
  }

  private mutating func readClitics(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count >= 5, let minimum = Int(cells[4]), let kind = Clitic.Kind(rawValue: cells[2]),
        cells[1] == "before" || cells[1] == "after"
      else {
        report(
          table, line,
          "a clitic row has form, before or after, particle or pronoun, feature, length and examples")
        continue
      }
      noteExamples(cells.dropFirst(5).first, rule: cells[0], table, line)
      clitics.append(
        Clitic(
          form: Array(cells[0].utf8), isBefore: cells[1] == "before", kind: kind, feature: cells[3],
          minimumStem: minimum))
    }
  }

  private mutating func readForeignPrefixes(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count >= 2 else {
        report(table, line, "a foreign prefix has form, English and examples")
        continue
      }
      foreignPrefixes.append((Array(cells[0].utf8), cells[1]))
      noteExamples(cells.dropFirst(2).first, rule: cells[0], table, line)
    }
  }

  private mutating func noteExamples(_ text: String?, rule: String, _ table: Table, _ line: Int) {
    guard let text else { return }
    exampleCells.append(ExampleCell(rule: rule, text: text, file: table.path, line: line))
  }

  private mutating func reportShortRows(_ table: Table) {
    table.forEachRow { row in
      if row.cells.count < 2 { report(table, row.line, "the row has two cells separated by a tab") }
    }
  }

  private mutating func report(_ table: Table, _ line: Int, _ message: String) {
    diagnostics.append(
      Diagnostic(severity: .error, file: table.path, line: line, column: 1, message: message))
  }
}

/// A cell of examples: `+form=stem -form`.
private struct ExampleCell: Sendable {
  let rule: String
  let text: String
  let file: String
  let line: Int

  var examples: [AffixRules.Example] {
    text.split(separator: " ").map { item in
      let pair = item.dropFirst().split(separator: "=")
      return AffixRules.Example(
        rule: rule, form: String(pair.first ?? ""), stem: item.hasPrefix("+") ? String(pair.last ?? "") : nil,
        file: file, line: line)
    }
  }
}

extension AffixRules.PrefixForm {
  /// The stem of a word that begins with this form, or nil.
  func stem(of word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count > form.count, word.starts(with: form) else { return nil }
    let stem = restored + word.dropFirst(form.count)
    return admits(stem) ? stem : nil
  }

  /// The word this form makes of a stem, or nil if it does not stand before it.
  func word(from stem: [UInt8]) -> [UInt8]? {
    guard stem.starts(with: restored), admits(stem) else { return nil }
    return form + stem.dropFirst(restored.count)
  }

  private func admits(_ stem: [UInt8]) -> Bool {
    stems.contains { start in
      switch start {
      case .letters(let letters): return stem.starts(with: letters)
      case .vowel: return stem.first.map(Letters.isVowel) ?? false
      case .consonant: return stem.first.map { !Letters.isVowel($0) } ?? false
      case .consonantEr:
        return stem.count > 3 && !Letters.isVowel(stem[0]) && stem[1] == UInt8(ascii: "e")
          && stem[2] == UInt8(ascii: "r")
      case .letterVowel(let letter): return stem.count > 1 && stem[0] == letter && Letters.isVowel(stem[1])
      case .monosyllable: return Letters.syllables(stem) == 1
      }
    }
  }
}

enum Letters {
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Whether two words differ in nothing but their vowels, or in nothing but their first sound.
  static func isEcho(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count == second.count, first.count > 2 else { return false }
    if first.dropFirst().elementsEqual(second.dropFirst()) { return true }
    return zip(first, second).allSatisfy { $0 == $1 || isVowel($0) && isVowel($1) }
  }

  /// The number of groups of vowels.
  static func syllables(_ word: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for byte in word {
      let vowel = isVowel(byte)
      if vowel, !wasVowel { count += 1 }
      wasVowel = vowel
    }
    return count
  }
}

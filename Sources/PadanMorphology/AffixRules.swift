public import PadanModel
public import PadanTables
import PadanText

/// The morphology tables, decoded.
public struct AffixRules: Sendable {
  /// A clitic at the edge of a finished word.
  ///
  /// A class, because every word is held against all of them.
  final class Clitic: Sendable {
    enum Kind: String { case particle, pronoun }

    let form: [UInt8]
    let isBefore: Bool
    let kind: Kind
    let feature: String
    let minimumStem: Int

    init(form: [UInt8], isBefore: Bool, kind: Kind, feature: String, minimumStem: Int) {
      self.form = form
      self.isBefore = isBefore
      self.kind = kind
      self.feature = feature
      self.minimumStem = minimumStem
    }
  }

  /// A prefix that Indonesian shares with the world.
  final class ForeignPrefix: Sendable {
    let form: [UInt8]
    let gloss: String

    init(form: [UInt8], gloss: String) {
      self.form = form
      self.gloss = gloss
    }
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
  /// The ways to write the prefix of active verbs, by the first letter of the stem.
  private(set) var active = LetterTable<[PrefixForm]> { _ in [] }
  /// The ways to write the prefix of passive verbs.
  private(set) var passive: [PrefixForm] = []
  var patterns: [Pattern] = []
  private(set) var patternIndex = PatternIndex([])
  var clitics: [Clitic] = []
  /// The clitics before a word, and the two kinds after one.
  private(set) var proclitics: [Clitic] = []
  private(set) var particles: [Clitic] = []
  private(set) var pronouns: [Clitic] = []
  var foreignPrefixes: [ForeignPrefix] = []
  /// By the first letter of the words that they may be in.
  private(set) var foreignIndex = LetterTable<[ForeignPrefix]> { _ in [] }
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
    indexRules()
  }

  private mutating func indexRules() {
    let activeForms = prefixes["meN-"] ?? []
    active = LetterTable { first in activeForms.filter { $0.mayStand(before: first) } }
    passive = prefixes["di-"] ?? []
    patternIndex = PatternIndex(patterns)
    proclitics = clitics.filter(\.isBefore)
    particles = clitics.filter { !$0.isBefore && $0.kind == .particle }
    pronouns = clitics.filter { !$0.isBefore && $0.kind == .pronoun }
    foreignIndex = LetterTable { [foreignPrefixes] first in
      foreignPrefixes.filter { first == nil || $0.form.isEmpty || $0.form.first == first }
    }
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
      let stems = cells[3].split(separator: ",").map { StemStart($0) }
      prefixes[cells[0], default: []].append(
        PrefixForm(
          form: Array(cells[1].utf8), restored: cells[2] == "-" ? [] : Array(cells[2].utf8), stems: stems,
          cost: cost))
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
      foreignPrefixes.append(ForeignPrefix(form: Array(cells[0].utf8), gloss: cells[1]))
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

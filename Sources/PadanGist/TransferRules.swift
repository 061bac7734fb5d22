public import PadanModel
public import PadanTables
import PadanTermbase

/// What function words do to the English sentence, from `dictionaries/transfer`.
public struct TransferRules: Sendable {
  /// What a function word does.
  enum Role: String, Sendable, CaseIterable {
    case quantifier, article, demonstrative, plural, premodifier, aspect, modal, negation, relative,
      infinitive
    case gerund, finite, copula, exist, pronoun, agent, degree, comparative, superlative
    /// A quantifier before articles and demonstratives: `all these`.
    case predeterminer
    /// A verb of saying or thinking: what follows is a clause of its own.
    case reporting
    /// A word that English leaves out before a number, a date, a semantic class or a part of speech.
    case redundant
    /// A unit of time: a noun that says when or how long, and does nothing itself.
    case time
    /// A noun that a measure follows with `of`: `age of 69 years`.
    case dimension
    /// A preposition that the indefinite article follows: `as a minister`.
    case indefinite
    /// A preposition that no article follows: `per person`.
    case articleless
    /// A word before a noun phrase that says what the one before it is: `namely`.
    case apposition
    /// A law or an article of one, which a number after it names: `Article 12`.
    case law
    /// A part that a number or letter after it names, of what stands before or after: `letter b`.
    case designator
    /// A place in a row, which a number after it names: `position four`.
    case rank
    /// A preposition of persons: `kepadanya` is `to him`.
    case personal
    /// A noun that together with a name is a name, without an article: `Paloh Subdistrict`.
    case site
    /// A word that opens a question.
    case question
    /// A word before an amount, which may still be the subject: `about ten people`.
    case approximator
    /// A noun that a verb right after it explains: `effort to reduce`.
    case aim
    /// A word that says which in a row, before numerals in English: `the last ten years`.
    case ordinal
    /// A word that points in time after its noun, which then takes no article: `last week`.
    case deictic
    /// A word before a verb in its base form: `do not`.
    case imperative
    /// An adverb that English puts between the auxiliary and the verb: `will also`.
    case mid
    /// A word that makes an adverb of the adjective after it: `significantly`.
    case manner
    /// A verb that another verb follows as a gerund: `stop smoking`.
    case catenative
    /// A verb whose object does something, in the base form: `make them leave`.
    case causative
    /// A verb that a passive after it explains: `was found buried`.
    case resultative
    /// A verb whose passive keeps an object or complement, not its agent, after it: `was given a prize`.
    case complemented
    /// A verb that another verb right after it completes: `manage to win`.
    case governing
    /// An adjective that before a verb says how: `officially used`.
    case adverbial
    /// A verb of coming to be, whose subject may follow it: `occurred`.
    case presentative
    /// A verb that, after a noun it is said of, is a participle: `people coming from abroad`.
    case stative
  }

  /// What the tables say of a headword.
  struct Headword {
    /// What it does as a function word, where its part of speech can.
    fileprivate var function: FunctionWord?
    /// Where English puts what follows it.
    var order: NounOrder.Orders?
  }

  private let functions: KeyedTable
  private let nounOrder: NounOrder
  /// Rows that could not be read.
  public private(set) var diagnostics: [Diagnostic]

  /// The tables this is read from, below the dictionary folder, in the order of ``init(_:nounOrder:)``.
  public static let files = ["transfer/function.tsv", "transfer/noun-order.tsv"]

  private static let cellCount = 4

  /// Reads the table of function words, and the one of the order of nouns.
  public init(_ table: Table, nounOrder: Table = Table(path: files[1], bytes: [])) {
    functions = KeyedTable(table, minimumCells: Self.cellCount)
    self.nounOrder = NounOrder(nounOrder)
    diagnostics = self.nounOrder.diagnostics
    // A word's row is read when the word is met, since an article has few of them.
    let roles = Set(Role.allCases.map(\.rawValue))
    table.forEachRow { row in
      if row.cells.count == Self.cellCount, roles.contains(table.string(row.cells[1])) { return }
      diagnostics.append(
        Diagnostic(
          severity: .error, file: table.path, line: row.line, column: 1,
          message: "a function word has headword, a known role, English and number"))
    }
  }

  /// What the tables say of a headword.
  func headword(_ lemma: String) -> Headword {
    Headword(function: function(lemma), order: nounOrder.orders(of: lemma))
  }

  private func function(_ lemma: String) -> FunctionWord? {
    guard let cells = functions.cells(of: lemma), let role = Role(rawValue: cells[1]) else { return nil }
    return FunctionWord(role, english: cells[2], number: cells[3])
  }
}

extension TransferRules.Headword {
  /// What it does as a function word, if it is one of a part of speech that can do that.
  func function(as partOfSpeech: PartOfSpeech?) -> FunctionWord? {
    guard let function, function.role.admits(partOfSpeech) else { return nil }
    return function
  }

  /// What it does right before a verb, where `tengah` is no adjective.
  func functionBeforeVerb(as partOfSpeech: PartOfSpeech?) -> FunctionWord? {
    function?.role == .aspect ? function : function(as: partOfSpeech)
  }
}

extension TransferRules.Role {
  /// Whether a word read as this part of speech can play the role: `tengah` is an adjective in `lini tengah`.
  func admits(_ partOfSpeech: PartOfSpeech?) -> Bool {
    switch self {
    case .aspect, .modal, .negation:
      ![.noun, .adjective, .preposition].contains(partOfSpeech)
    case .finite, .gerund, .infinitive, .quantifier:
      ![.noun, .adjective, .verb].contains(partOfSpeech)
    case .reporting, .catenative, .causative, .resultative, .complemented, .stative, .governing,
      .presentative, .adverbial:
      partOfSpeech == .verb || partOfSpeech == .adjective
    case .deictic: partOfSpeech == .adjective
    case .mid: partOfSpeech == .adverb || partOfSpeech == .auxiliary
    default: true
    }
  }

  var isDeterminer: Bool {
    switch self {
    case .quantifier, .article, .plural, .predeterminer, .premodifier: true
    default: false
    }
  }

  /// Whether it stands before a verb and belongs to it.
  var isAuxiliary: Bool { self == .aspect || self == .modal || self == .negation }
}

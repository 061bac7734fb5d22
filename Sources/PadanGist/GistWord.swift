import PadanEnglish
import PadanTermbase

/// A word as the gist sees it wherever it stands: what the dictionaries say of it, and what follows from that by the
/// rules, worked out once.
///
/// It belongs to one worker; a ``GistBuilder`` makes it.
public final class GistWord {
  let entry: GistEntry
  /// The gloss, if it has one.
  let lexeme: Lexeme?
  let partOfSpeech: PartOfSpeech?
  let semanticClass: SemanticClass?
  /// What the table of function words says of it, if its part of speech can do that.
  let function: FunctionWord?
  /// The same right before a verb, where `tengah` is no adjective.
  let functionBeforeVerb: FunctionWord?
  /// What it does as a function word.
  let role: TransferRules.Role?
  /// Where English puts what follows it.
  let order: NounOrder.Orders?
  /// Whether a noun phrase can have it as its head.
  let isHead: Bool
  /// The name by itself, where its neighbours asked for its adjective.
  let name: GistWord?

  init(_ entry: consuming GistEntry, rules: TransferRules, lexicon: Lexicon) {
    lexeme = entry.glosses.first.map { lexicon[$0] }
    partOfSpeech = entry.partOfSpeech
    semanticClass = entry.semanticClass.map(SemanticClass.init)
    let headword = rules.headword(entry.lemma)
    function = headword.function(as: entry.partOfSpeech)
    functionBeforeVerb = headword.functionBeforeVerb(as: entry.partOfSpeech)
    role = function?.role
    order = headword.order
    isHead = entry.isHead(as: role)
    name = entry.asName.map { GistWord($0, rules: rules, lexicon: lexicon) }
    self.entry = entry
  }

  var gloss: String? { lexeme?.text }

  /// Whether a verb group may begin with it; what cannot do that need not be tried.
  var mayOpenVerbGroup: Bool {
    partOfSpeech == .verb || partOfSpeech == .adverb || function?.role.mayOpenVerbGroup == true
      || functionBeforeVerb?.role.mayOpenVerbGroup == true
  }

  /// Whether it is the name of a month or a day.
  var isCalendarName: Bool { partOfSpeech == .name && (semanticClass == .month || semanticClass == .day) }
}

/// The classes of the dictionaries that the rules know.
enum SemanticClass: String, CaseIterable {
  case office, person, people, honorific, organisation, unit, day, month, date, time, money
  /// Any other.
  case other

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init(_ name: String) { self = Self.byName[name] ?? .other }

  /// Whether it is said of single persons.
  var isPersonal: Bool { self == .office || self == .person || self == .honorific }

  /// Whether it says who somebody is, before a name.
  var isTitle: Bool { self == .office || self == .honorific }

  /// Whether it says when.
  var isMoment: Bool { self == .day || self == .month || self == .date || self == .time }
}

extension GistEntry {
  fileprivate func isHead(as role: TransferRules.Role?) -> Bool {
    if isMark { return false }
    if role == .pronoun { return true }
    switch partOfSpeech {
    case .noun, .name, .classifier, .pronoun, nil: return role?.isNominal ?? true
    default: return false
    }
  }

  /// A name by itself, if it stands here by its adjective and has another gloss.
  fileprivate var asName: GistEntry? {
    guard let adjective, glosses.first == adjective, let name = glosses.first(where: { $0 != adjective })
    else { return nil }
    var entry = self
    entry.glosses = [name]
    return entry
  }
}

import PadanTables

/// A word that does something to the English sentence.
///
/// A class, because what a word does is asked for at every place where it stands.
final class FunctionWord: Sendable {
  let role: TransferRules.Role
  /// The English, empty for none; for pronouns the subject's form.
  let english: String
  /// The other forms: of a pronoun object and possessive, of others what the table says of their role.
  let forms: [String]
  /// Whether a noun after it is plural; nil if it does not say.
  let isPlural: Bool?

  /// Reads the cells of a row of the table.
  ///
  /// - Parameters:
  ///   - english: the English with its other forms behind slashes; `-` for none.
  ///   - number: `pl`, `sg` or `-`.
  init(_ role: TransferRules.Role, english: String, number: String) {
    let all = english.split(at: UInt8(ascii: "/"))
    self.role = role
    self.english = english == "-" ? "" : all.first ?? ""
    forms = Array(all.dropFirst())
    isPlural = number == "-" ? nil : number == "pl"
  }

  /// The past of an auxiliary.
  var past: String? { forms.first }

  /// What stands for an auxiliary in an infinitive or a gerund.
  var nonfinite: String? { forms.count > 1 ? forms[1] == "-" ? "" : forms[1] : nil }

  /// The preposition that a conjunction is before a mere noun.
  var preposition: String? { role == .finite && forms.count > 1 ? forms[1] : nil }

  /// What stands for an auxiliary that has no verb.
  var alone: String? { forms.count > 2 ? forms[2] : nil }

  /// The form of a pronoun that is an object.
  var object: String { forms.first ?? english }

  /// Whether it is an auxiliary that is inflected itself: `want to`.
  var isCatenative: Bool { english.hasSuffix(" to") }
}

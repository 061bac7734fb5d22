import PadanEnglish
import PadanMorphology
import PadanTables
import PadanTermbase

/// Fits a gloss to the form it renders: plural, voice, possessor, regular derivation.
struct GlossInflection {
  let inflector: Inflector

  /// The base form of a gloss for a form that is a regular derivation of the headword.
  ///
  /// What is said of a verb's gloss is not done to another's: `be {ed}` makes no sense of a noun.
  func derived(_ gloss: String, of sense: Sense, by changes: [String]) -> String {
    changes.reduce(gloss) { result, change in
      let change = Self.alternative(of: change, for: sense.partOfSpeech)
      let wantsVerb = ["{ed}", "{ing}", "{er}"].contains(where: change.contains)
      return wantsVerb && sense.partOfSpeech != .verb ? result : apply(change, to: result)
    }
  }

  /// What a change does to a part of speech: `n:have {} | {}` says `have {}` of a noun and `{}` of all others.
  private static func alternative(of change: String, for partOfSpeech: PartOfSpeech) -> String {
    guard change.contains("|") else { return change }
    for alternative in change.split(separator: "|").map(\.trimmingSpaces) {
      guard let colon = alternative.firstIndex(of: ":") else { return alternative }
      if alternative[..<colon] == partOfSpeech.rawValue {
        return String(alternative[alternative.index(after: colon)...])
      }
    }
    return ""
  }

  /// The gloss as it stands at this place.
  func inflected(_ gloss: String, of sense: Sense, reading: Reading?) -> String {
    guard let reading else { return gloss }
    var result = gloss
    switch sense.partOfSpeech {
    case .verb:
      if reading.features.voice == .passive { result = passive(result) }
      if reading.features.possessor != nil, reading.features.voice != .passive, !result.hasPrefix("be ") {
        result += " " + object(reading.features.possessor)
      }
    case .noun, .classifier:
      if reading.features.isPlural { result = inflector.plural(result) }
      result = possessed(result, reading)
    case .adjective, .adverb, .name, .numeral:
      result = possessed(result, reading)
    default:
      break
    }
    return result
  }

  private func passive(_ gloss: String) -> String {
    gloss.hasPrefix("be ") ? gloss : "be " + inflector.participle(gloss)
  }

  private func possessed(_ gloss: String, _ reading: Reading) -> String {
    switch reading.features.possessor {
    case 1: "my \(gloss)"
    case 2: "your \(gloss)"
    case 3: "its \(gloss)"
    default: gloss
    }
  }

  private func object(_ person: Int?) -> String {
    switch person {
    case 1: "me"
    case 2: "you"
    default: "it"
    }
  }

  /// Applies a change in the notation of the pattern table.
  private func apply(_ change: String, to gloss: String) -> String {
    if change.isEmpty || change == "{}" { return gloss }
    if gloss.hasPrefix("be "), change.contains("{ed}") { return gloss }
    return
      change
      .replacing("{ing}", with: inflector.gerund(gloss))
      .replacing("{ed}", with: inflector.participle(gloss))
      .replacing("{er}", with: inflector.agent(gloss))
      .replacing("{}", with: gloss)
  }
}

/// Domains that share a colour: more hues than these the eye does not tell apart.
///
/// The raw value is the family's class in the stylesheet.
enum DomainFamily: String, CaseIterable {
  case conflict, affairs, places, justice, economy, hazards, society, science, measure
  /// Domains that belong to no other family, and terms without a domain.
  case general

  /// The family of one of the dictionaries' domains.
  init(domain: String?) {
    self =
      switch domain {
      case "military", "security": .conflict
      case "diplomacy", "institution", "office", "politics": .affairs
      case "state", "geography": .places
      case "law", "rights": .justice
      case "economy", "energy", "transport": .economy
      case "disaster", "environment", "health", "migration": .hazards
      case "religion", "media", "society", "culture", "education", "sport": .society
      case "science", "technology": .science
      case "time", "number": .measure
      default: .general
      }
  }
}

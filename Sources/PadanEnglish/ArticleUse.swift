import PadanTables

/// The article that an English noun usually takes where nothing else decides.
public enum UsualArticle: Sendable {
  case definite, indefinite, none
}

/// Which article nouns take, from `dictionaries/english/articles.tsv`.
struct ArticleUse: Sendable {
  /// Where the noun stands.
  enum Place: Int, CaseIterable { case alone = 1, modified, object }

  private let rows: KeyedTable

  /// A row is the noun as it stands, singular or plural, and its article by itself, with words
  /// before it, and as an object: `the`, `a`, `-` for none, `?` if it varies; then the counts.
  init(_ table: Table) { rows = KeyedTable(table, minimumCells: Place.allCases.count + 1) }

  func article(of noun: String, _ place: Place) -> UsualArticle? {
    switch rows.cells(of: noun)?[place.rawValue] {
    case "the": .definite
    case "a": .indefinite
    case "-": UsualArticle.none
    default: nil
    }
  }
}

import PadanTables

/// The article that an English noun usually takes where nothing else decides.
public enum UsualArticle: Sendable {
  case definite, indefinite, none
}

/// The articles that a noun usually takes in the places it may stand in; nil where that varies.
public struct UsualArticles: Sendable {
  /// By itself.
  public var alone: UsualArticle?
  /// With other words before it.
  public var modified: UsualArticle?
  /// As the object of a verb.
  public var object: UsualArticle?
}

/// Which article nouns take, from `dictionaries/english/articles.tsv`.
struct ArticleUse: Sendable {
  private let rows: KeyedTable

  /// A row is the noun as it stands, singular or plural, and its article by itself, with words
  /// before it, and as an object: `the`, `a`, `-` for none, `?` if it varies; then the counts.
  init(_ table: Table) { rows = KeyedTable(table, minimumCells: 4) }

  /// - Parameter isModified: whether other words stand before the noun in any case.
  func articles(of noun: String, isModified: Bool) -> UsualArticles {
    guard let cells = rows.cells(of: noun) else { return UsualArticles() }
    let modified = article(cells[2])
    return UsualArticles(
      alone: isModified ? modified : article(cells[1]), modified: modified, object: article(cells[3]))
  }

  private func article(_ cell: String) -> UsualArticle? {
    switch cell {
    case "the": .definite
    case "a": .indefinite
    case "-": UsualArticle.none
    default: nil
    }
  }
}

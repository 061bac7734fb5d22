import PadanAnnotation
import PadanGist
import PadanModel
import PadanTermbase

/// A document of one paragraph, or of one heading if it begins with `# `.
func document(_ text: String) -> Document {
  let isHeading = text.hasPrefix("# ")
  let source = SourceText(isHeading ? String(text.dropFirst(2)) : text)
  let block = Block(kind: isHeading ? .heading(level: 1) : .paragraph, range: source.range)
  return Document(id: "test", path: nil, format: .plain, text: source, blocks: [block])
}

/// A text with its English lines, made with the repository's dictionaries.
func annotated(_ text: String) throws -> AnnotatedDocument {
  try Annotator(try repositoryDictionaries.get()).annotate(document(text))
}

/// The English line of a text, sentence after sentence.
func english(_ text: String) throws -> String {
  try annotated(text).segments.compactMap(\.gist).joined(separator: " ")
}

/// A builder with the rules and the inflector of the repository.
func repositoryBuilder() throws -> GistBuilder {
  let dictionaries = try repositoryDictionaries.get()
  return GistBuilder(rules: dictionaries.transferRules, inflector: dictionaries.inflector)
}

/// Units written by hand, side by side with a space between.
struct UnitRow {
  private let builder: GistBuilder
  private(set) var units: [GistUnit] = []
  private var end = 0

  /// An empty row for a builder; for one with the repository's rules if none is given.
  init(for builder: GistBuilder? = nil) throws {
    self.builder = try builder ?? repositoryBuilder()
  }

  /// The line of the row.
  func gist(_ style: GistBuilder.Style = .sentence) -> Gist { builder.build(units, style: style) }

  /// Adds a word with its gloss; without one it stands unchanged.
  mutating func add(
    _ surface: String, _ gloss: String?, _ partOfSpeech: PartOfSpeech?, isPlural: Bool = false,
    isPassive: Bool = false, possessor: Person? = nil, semanticClass: String? = nil,
    takesArticle: Bool = false
  ) {
    let start = end == 0 ? 0 : end + 1
    end = start + surface.utf8.count
    var entry = GistEntry(
      lemma: surface.lowercased(), glosses: gloss.map { [$0] } ?? [], partOfSpeech: partOfSpeech)
    entry.semanticClass = semanticClass
    entry.takesArticle = takesArticle
    let inflection = GistUnit.Inflection(isPlural: isPlural, isPassive: isPassive, possessor: possessor)
    units.append(
      GistUnit(
        builder.word(entry), range: TextRange(start, end), surface: surface, inflection: inflection))
  }

  /// Adds a mark, right after the word before it or, if it opens, with a space before.
  mutating func addMark(_ surface: String, opens: Bool = false) {
    let start = opens && end > 0 ? end + 1 : end
    end = start + surface.utf8.count
    var entry = GistEntry(lemma: surface)
    entry.isMark = true
    units.append(GistUnit(builder.word(entry), range: TextRange(start, end), surface: surface))
    // A word after an opening mark follows without a space.
    if opens { end -= 1 }
  }
}

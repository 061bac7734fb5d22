import PadanAlignment
import PadanAnnotation
import PadanModel
import PadanTables
import PadanText

extension Aligner {
  /// An aligner by all loaded dictionaries.
  init(_ dictionaries: Dictionaries, rules: AlignmentRules) {
    self.init(
      termbase: dictionaries.termbase,
      analyzer: dictionaries.analyzer, rules: rules)
  }
}

extension Dictionaries {
  /// What alignment knows beyond the termbase.
  func alignmentRules() throws(DictionaryError) -> AlignmentRules {
    var tables: [Table] = []
    for file in AlignmentRules.files { tables.append(try table(file)) }
    let rules = AlignmentRules(tables)
    guard rules.diagnostics.isEmpty else { throw DictionaryError(.invalid(rules.diagnostics)) }
    return rules
  }

  /// What is known of the layout of English news.
  func englishTextRules() throws(DictionaryError) -> TextRules {
    let none = Table(path: "", bytes: [])
    return TextRules(abbreviations: try table("english/abbreviations.tsv"), unfinished: none, credits: none)
  }
}

extension Document {
  /// The segments as text.
  func sentences(_ rules: TextRules) throws -> [String] {
    try ArticleSegmenter(rules: rules).segment(self).segments.map { text[$0.range] }
  }
}

public import PadanEnglish
import PadanModel
import PadanTermbase

/// Builds an English line by shallow transfer: phrases are found from left to
/// right and put into English order, verb groups get their tense and voice.
///
/// The line says what the dictionaries say of the source's words and nothing
/// else; what has no gloss stands in Indonesian.
public struct GistBuilder: Sendable {
  /// How a line is written.
  public enum Style: Sendable {
    /// A sentence of news: past tense, articles.
    case sentence
    /// A headline: present tense, no articles.
    case headline
    /// A phrase inside a sentence: as a headline, without a capital.
    case phrase
  }

  let rules: TransferRules
  let inflector: Inflector

  /// Builds lines by these rules.
  public init(rules: TransferRules, inflector: Inflector) {
    self.rules = rules
    self.inflector = inflector
  }

  /// The line of a segment's units.
  public func build(_ units: [GistUnit], style: Style) -> Gist {
    var transfer = Transfer(units: units, rules: rules, inflector: inflector, style: style)
    transfer.run()
    var writer = LineWriter()
    let settled = IndefiniteArticle.settle(transfer.output)
    let words = style == .phrase ? settled : Capitalization.apply(to: settled)
    for word in words { writer.append(word) }
    return Gist(text: writer.text, alignment: writer.links)
  }
}

/// The first letter of a line is a capital.
enum Capitalization {
  static func apply(to words: [EnglishWord]) -> [EnglishWord] {
    var result = words
    guard let index = result.firstIndex(where: { $0.text.first?.isLetter ?? false }),
      result[..<index].allSatisfy({ $0.text.allSatisfy { !$0.isLetter } })
    else { return result }
    let text = result[index].text
    result[index].text = text.prefix(1).uppercased() + text.dropFirst()
    return result
  }
}

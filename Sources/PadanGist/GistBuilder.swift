public import PadanEnglish
import PadanModel
import PadanTermbase

/// Builds an English line by shallow transfer.
///
/// Units → chunks (noun phrases, verb groups) → one pass over the clauses, which puts each chunk
/// into English order and gives verbs their tense, voice and number → words with their sources → line.
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
  ///
  /// - Parameter quotation: whether the segment begins inside a quotation; it is told what the segment ends in.
  public func build(_ units: [GistUnit], style: Style, in quotation: inout Quotation) -> Gist {
    var chunker = Chunker(units: Abbreviations.shortened(in: units), rules: rules, inflector: inflector)
    var transfer = Transfer(chunks: chunker.chunks(), rules: rules, inflector: inflector, style: style)
    transfer.isQuoting = quotation.isOpen
    transfer.run()
    quotation.isOpen = transfer.isQuoting
    var writer = LineWriter()
    let settled = IndefiniteArticle.settle(transfer.output)
    let words = style == .phrase ? settled : Capitalization.apply(to: settled)
    for word in words { writer.append(word) }
    return Gist(text: writer.text, alignment: writer.links)
  }
}

extension GistBuilder {
  /// The line of units that no quotation goes on in.
  public func build(_ units: [GistUnit], style: Style) -> Gist {
    var quotation = Quotation()
    return build(units, style: style, in: &quotation)
  }
}

/// What people say may be several segments of a paragraph.
public struct Quotation: Sendable {
  /// Whether one has begun and not ended.
  public internal(set) var isOpen = false

  /// None.
  public init() {}
}

/// Abbreviations in parentheses after what they stand for.
enum Abbreviations {
  /// The units with the abbreviations put short: `North Atlantic Treaty Organization (NATO)`.
  static func shortened(in units: [GistUnit]) -> [GistUnit] {
    var result = units
    for index in units.indices.dropFirst(2).dropLast() where units[index - 1].surface == "(" {
      guard units[index + 1].surface == ")", units[index].partOfSpeech != nil,
        units[index].expansion != nil || isAbbreviation(units[index].surface)
      else { continue }
      let known = ([units[index].gloss].compactMap(\.self) + units[index].alternatives).first(
        where: isAbbreviation)
      result[index] = units[index].abbreviated(known ?? units[index].surface)
    }
    return result
  }

  /// Whether a word is written in capitals, but for a small letter or two.
  private static func isAbbreviation(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count > 1 && letters.filter(\.isUppercase).count * 2 > letters.count && !text.contains(" ")
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

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
///
/// A builder remembers English words and belongs to one worker.
public final class GistBuilder {
  /// How a line is written.
  public enum Style: Sendable {
    /// A sentence of news: past tense, articles.
    case sentence
    /// A headline: present tense, no articles.
    case headline
    /// A phrase inside a sentence: as a headline, without a capital.
    case phrase
  }

  private let rules: TransferRules
  private let lexicon: Lexicon
  /// Room for the chunks of a segment, and for the words of its line.
  private var chunks = Chunks()
  private var words: [EnglishWord] = []

  /// Builds lines by these rules.
  public init(rules: TransferRules, inflector: Inflector) {
    self.rules = rules
    lexicon = Lexicon(inflector: inflector)
  }

  /// Works out what this builder's rules say of a word. To be called once for all places that say the same.
  public func word(_ entry: consuming GistEntry) -> GistWord {
    GistWord(entry, rules: rules, lexicon: lexicon)
  }

  /// The line of a segment's units.
  ///
  /// - Parameters:
  ///   - units: of words that this builder made.
  ///   - quotation: whether the segment begins inside a quotation; it is told what the segment ends in.
  public func build(_ units: [GistUnit], style: Style, in quotation: inout Quotation) -> Gist {
    chunks.removeAll()
    Chunker(units: shortened(units), rules: rules, lexicon: lexicon).cut(into: &chunks)
    transfer(style, in: &quotation)
    IndefiniteArticle.settle(&words)
    if style != .phrase { Capitalization.apply(to: &words) }
    return LineWriter.line(of: words)
  }

  private func transfer(_ style: Style, in quotation: inout Quotation) {
    words.removeAll(keepingCapacity: true)
    var transfer = Transfer(
      chunks, to: exchange(&words, with: []), lexicon: lexicon, style: style, isQuoting: quotation.isOpen)
    transfer.run()
    words = transfer.output
    quotation.isOpen = transfer.isQuoting
  }

  /// The units with abbreviations in parentheses put short: `North Atlantic Treaty Organization (NATO)`.
  private func shortened(_ units: [GistUnit]) -> [GistUnit] {
    guard units.count > 3 else { return units }
    var result = units
    for index in 2..<units.count - 1 where units[index - 1].isMark && units[index - 1].surface == "(" {
      guard units[index + 1].surface == ")", let entry = units[index].abbreviation else { continue }
      result[index] = units[index].reread(as: word(entry))
    }
    return result
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

extension GistUnit {
  /// What stands for it in parentheses after what it stands for: an abbreviation, which stands for nothing else. Nil
  /// if it is none.
  fileprivate var abbreviation: GistEntry? {
    guard partOfSpeech != nil, word.entry.expansion != nil || Self.isAbbreviation(surface) else { return nil }
    let known = word.entry.glosses.first(where: Self.isAbbreviation)
    var entry = GistEntry(
      lemma: word.entry.lemma, glosses: [known ?? surface], partOfSpeech: partOfSpeech)
    entry.semanticClass = word.entry.semanticClass
    entry.expansion = word.entry.expansion
    return entry
  }

  /// Whether a word is written in capitals, but for a small letter or two.
  private static func isAbbreviation(_ text: String) -> Bool {
    if text.contains(" ") { return false }
    let letters = text.filter(\.isLetter)
    return letters.count > 1 && letters.filter(\.isUppercase).count * 2 > letters.count
  }
}

/// The first letter of a line is a capital.
enum Capitalization {
  static func apply(to words: inout [EnglishWord]) {
    for index in words.indices {
      let text = words[index].text
      if Initial(of: text).contains(.letter) {
        words[index].text = text.withCapital
        return
      }
      if text.contains(where: \.isLetter) { return }
    }
  }
}

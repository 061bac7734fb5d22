public import PadanICU
public import PadanModel

/// Finds where a line of English, written by whomever, has the renderings of a segment's annotations.
///
/// A gloss is found in any of its forms, and as one phrase or with its words
/// close together in another order: `head of NATO` under `NATO head`. What was
/// put together from parts is also found part by part. Of several places the
/// one is taken that lies nearest to where the annotation lies in its segment.
///
/// A finder holds ICU handles and belongs to one worker.
public final class RenderingFinder {
  private let reader: EnglishWordReader
  private var phrases: [String: [EnglishWord]] = [:]

  /// Glosses are kept ready up to this many.
  private static let mostPhrases = 50_000

  /// Opens the word iterator. Fails only if ICU does.
  public init(rules: AlignmentRules) throws(ICUError) {
    reader = try EnglishWordReader(stemmer: rules.stemmer)
  }

  /// Finds the renderings of annotations in a line. Fails only if ICU does.
  ///
  /// - Parameters:
  ///   - annotations: those of one segment, in source order.
  ///   - segment: the segment's range; annotations and links count in the same text.
  ///   - line: the English; links count in its UTF-8 bytes.
  public func find(
    _ annotations: [Annotation], of segment: TextRange, in line: String
  ) throws(ICUError) -> Renderings {
    var search = RenderingSearch(words: try reader.words(of: line), segment: segment)
    for wanted in try sought(annotations) { search.place(wanted) }
    let found = search.found
    return Renderings(
      links: found.map(\.link).sorted { $0.english.start < $1.english.start },
      missingTerms: annotations.filter { $0.isRenderedTerm && !found.contains($0) })
  }

  /// What to look for: longer glosses first, as shorter ones may be a part of them.
  private func sought(_ annotations: [Annotation]) throws(ICUError) -> [SoughtRendering] {
    var result: [SoughtRendering] = []
    for annotation in annotations where annotation.domain != Self.functionWords {
      result.append(try sought(annotation))
    }
    return result.enumerated().sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }
      .map(\.element)
  }

  /// The dictionaries' domain of words that have no rendering of their own.
  private static let functionWords = "grammar"

  private func sought(_ annotation: Annotation) throws(ICUError) -> SoughtRendering {
    var phrases: [[EnglishWord]] = []
    for gloss in [annotation.gloss].compactMap(\.self) + annotation.glosses {
      let phrase = try phrase(gloss)
      if !phrase.isEmpty { phrases.append(phrase) }
    }
    var parts: [SoughtRendering] = []
    for part in annotation.parts { parts.append(try sought(part)) }
    return SoughtRendering(annotation: annotation, phrases: phrases, parts: parts)
  }

  private func phrase(_ gloss: String) throws(ICUError) -> [EnglishWord] {
    if let known = phrases[gloss] { return known }
    if phrases.count >= Self.mostPhrases { phrases.removeAll() }
    let words = try reader.words(of: gloss)
    phrases[gloss] = words
    return words
  }
}

/// An annotation with all that may render it.
struct SoughtRendering {
  let annotation: Annotation
  /// The words of each gloss, the one that fits the place first.
  let phrases: [[EnglishWord]]
  let parts: [SoughtRendering]

  /// The number of words of its first gloss.
  var length: Int { phrases.first?.count ?? 0 }
}

extension Annotation {
  /// Whether the glossary has a rendering for it: a glossed term that is no amount.
  fileprivate var isRenderedTerm: Bool { kind == .term && gloss != nil && domain != "number" }
}

extension [RenderingSearch.Place] {
  /// Whether a term was found, here or where it stands again: a translation may say `it` the second time.
  fileprivate func contains(_ term: Annotation) -> Bool {
    contains { $0.annotation.lemma == term.lemma || $0.annotation.range == term.range }
  }
}

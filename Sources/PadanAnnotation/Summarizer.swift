import PadanModel

/// Picks the key sentences of an article by position and by the weight of their terms.
struct Summarizer {
  /// How many sentences a summary has at most.
  var sentenceCount = 3

  func summarize(_ segments: [AnnotatedSegment]) -> [SummaryLine] {
    let sentences = segments.filter { $0.segment.kind == .sentence }
    guard sentences.count > 1 else { return [] }
    var frequency: [String: Int] = [:]
    for sentence in sentences {
      for lemma in Set(sentence.annotations.filter { $0.kind == .term }.map(\.lemma)) {
        frequency[lemma, default: 0] += 1
      }
    }
    let scored = sentences.enumerated().map {
      index, sentence -> (segment: AnnotatedSegment, score: Double, index: Int) in
      let terms = Set(sentence.annotations.filter { $0.kind == .term }.map(\.lemma))
      let weight = terms.reduce(0) { $0 + (frequency[$1] ?? 0) - 1 }
      let position = 1 / Double(index + 1)
      let density = Double(weight) / Double(sentences.count * max(terms.count, 4))
      return (sentence, 0.7 * position + 0.3 * density, index)
    }
    let best = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(sentenceCount)
    return best.sorted { $0.index < $1.index }.map { item in
      SummaryLine(
        segment: item.segment.id, source: item.segment.text, english: item.segment.gist ?? "",
        score: (item.score * 1000).rounded() / 1000)
    }
  }
}

import PadanAnnotation
import PadanModel
import PadanSummary

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Annotates articles and reports their summaries.
struct SummaryReporter {
  private let annotator: Annotator
  private let english: EnglishSource
  private let summarizer: Summarizer
  private let length: SummaryLength
  private let explains: Bool

  /// - Parameter explains: whether reports tell what is weighed for every sentence.
  init(
    _ dictionaries: Dictionaries, english: EnglishSource, length: SummaryLength, explains: Bool
  ) throws {
    annotator = try Annotator(dictionaries)
    self.english = english
    summarizer = Summarizer(rules: dictionaries.summaryRules)
    self.length = length
    self.explains = explains
  }

  /// - Parameter isLast: whether no other document follows.
  func report(_ document: Document, isLast: Bool) async throws -> SummaryReport {
    let article = try await english.lay(beside: try annotator.annotate(document), isLast: isLast)
    let picks = summarizer.summarize(article.segments, length: length)
    return SummaryReport(
      id: document.id, title: article.title,
      summary: picks.map { SummaryReport.Line(SummaryLine($0, of: article.segments)) },
      sentences: explains ? sentences(of: article) : nil)
  }

  private func sentences(of article: AnnotatedDocument) -> [SummaryReport.Sentence] {
    let profiles = summarizer.profiles(article.segments)
    return profiles.enumerated().map { index, profile in
      SummaryReport.Sentence(
        segment: article.segments[profile.segment].id, source: article.segments[profile.segment].text,
        words: profile.words, eligible: profile.isEligible,
        features: Dictionary(
          uniqueKeysWithValues: SummaryFeature.allCases.map { ($0.name, profile.values[$0]) }),
        follows: index > 0 && profile.isNext(to: profiles[index - 1]),
        likeness: profiles[..<index].map { profile.likeness(to: $0) })
    }
  }
}

/// An article's summary.
struct SummaryReport: Encodable {
  /// A picked sentence.
  struct Line: Encodable {
    let segment: String
    let source: String
    let english: String
    let origin: String
    let score: Double
    let why: [String]

    init(_ line: SummaryLine) {
      segment = line.segment
      source = line.source
      english = line.english
      origin = line.origin.rawValue
      score = line.score
      why = line.reasons
    }
  }

  /// What is weighed for a sentence, picked or not.
  struct Sentence: Encodable {
    let segment: String
    let source: String
    let words: Int
    let eligible: Bool
    let features: [String: Double]
    /// Whether it stands right after the sentence before it, with no heading between them.
    let follows: Bool
    /// Its likeness to each of the sentences before it, 0 to 1.
    let likeness: [Double]
  }

  let id: String
  let title: String?
  let summary: [Line]
  let sentences: [Sentence]?

  /// For people: each sentence with its segment's id, its English, and what spoke for it.
  var text: [UInt8] {
    let heads = [title].compactMap(\.self).map { "\($0.withControlsEscaped)\n" }
    let lines = summary.map { line in
      let reasons = line.why.isEmpty ? "" : ": " + line.why.joined(separator: ", ")
      return """
        \(line.segment)  \(line.source.withControlsEscaped)
            \(line.english.withControlsEscaped)
            score \(line.score)\(reasons)

        """
    }
    return Array((heads + lines).joined(separator: "\n").utf8)
  }

  /// For programs; ends with a line feed.
  func json(isIndented: Bool) throws -> [UInt8] { try jsonLine(self, isIndented: isIndented) }
}

/// A record that could not be read.
struct SummaryFailure: Encodable {
  let id: String
  let error: String

  /// Ends with a line feed.
  func json() throws -> [UInt8] { try jsonLine(self, isIndented: false) }
}

private func jsonLine(_ value: some Encodable, isIndented: Bool) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
  return Array(try encoder.encode(value)) + Array("\n".utf8)
}

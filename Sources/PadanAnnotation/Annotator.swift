import PadanGist
public import PadanICU
import PadanMatching
public import PadanModel
import PadanSummary
import PadanTermbase
import PadanText

/// What of the annotation to keep.
public enum Shown: String, Sendable, CaseIterable {
  /// Every word that has a gloss, the English lines and the summary.
  case all
  /// Terms, names, numbers and dates only: no general words, no English lines, no summary.
  case terms
}

/// Runs the stages in order: segments, tokens, forms, matches, senses, compositions, English lines, summary.
///
/// An annotator holds caches and ICU handles and belongs to one worker; the
/// dictionaries are shared. The result depends on nothing but the document and
/// the dictionaries.
public final class Annotator {
  private let segmenter: ArticleSegmenter
  private let forms: FormTable
  private let segmentAnnotator: SegmentAnnotator
  private let gistBuilder: GistBuilder
  private let gistVocabulary: GistVocabulary
  private let summarizer: Summarizer

  /// Opens the ICU iterators and empty caches.
  public convenience init(_ dictionaries: Dictionaries) throws(ICUError) {
    try self.init(dictionaries, formLimit: FormTable.usualLimit, senseLimit: 16_000)
  }

  /// - Parameters:
  ///   - formLimit: how many word forms to remember before starting anew.
  ///   - senseLimit: how many choices of senses to remember before they are forgotten with the forms.
  init(_ dictionaries: Dictionaries, formLimit: Int, senseLimit: Int) throws(ICUError) {
    segmenter = try ArticleSegmenter(rules: dictionaries.textRules)
    forms = FormTable(
      analyzer: dictionaries.analyzer, termbase: dictionaries.termbase, limit: formLimit)
    segmentAnnotator = SegmentAnnotator(dictionaries, senseLimit: senseLimit)
    gistBuilder = GistBuilder(rules: dictionaries.transferRules, inflector: dictionaries.inflector)
    gistVocabulary = GistVocabulary(builder: gistBuilder)
    summarizer = Summarizer(rules: dictionaries.summaryRules)
  }

  /// Annotates a document. Fails only if ICU does.
  public func annotate(_ document: Document, show: Shown = .all) throws(ICUError) -> AnnotatedDocument {
    if forms.trim() { segmentAnnotator.forget() }
    let segmented = try segmenter.segment(document)
    let segments = segmented.segments.map { segmentAnnotator.search(view(of: $0, in: segmented)) }
    let context = context(of: segments)
    var annotated: [AnnotatedSegment] = []
    var unknown = UnknownWords()
    var glossary = GlossaryBuilder()
    var quotation = Quotation()
    for (index, segment) in segments.enumerated() {
      if segment.view.segment.paragraph != annotated.last?.segment.paragraph { quotation = Quotation() }
      let drafts = segmentAnnotator.annotate(segment, in: context, show: show, unknown: &unknown)
      annotated.append(finished(segment.view, drafts, in: &quotation, number: index + 1, show: show))
      glossary.add(annotated[index])
    }
    return AnnotatedDocument(
      document: document, title: segmented.title.map { document.text[$0.range] },
      segments: annotated,
      summary: show == .all ? summarizer.summarize(annotated).map { SummaryLine($0, of: annotated) } : [],
      glossary: glossary.entries,
      unknown: unknown.byFrequency)
  }

  private func view(of segment: Segment, in segmented: SegmentedDocument) -> SegmentView {
    let tokens = Array(segmented.tokens[segment.tokens])
    let text = segmented.document.text
    let forms = segment.kind == .credit ? FormSequence(of: forms) : forms.forms(of: tokens, in: text)
    return SegmentView(
      text: text, segment: segment, tokens: tokens, forms: forms,
      traits: segmentAnnotator.traits(of: forms, tokens, in: text))
  }

  private func finished(
    _ view: SegmentView, _ drafts: [Draft], in quotation: inout Quotation, number: Int, show: Shown
  ) -> AnnotatedSegment {
    let hasLine = show == .all && view.segment.kind != .credit
    let style: GistBuilder.Style = view.segment.kind == .heading ? .headline : .sentence
    let gist =
      hasLine ? gistBuilder.build(gistVocabulary.units(drafts, in: view), style: style, in: &quotation) : nil
    return AnnotatedSegment(
      id: "s\(number)", segment: view.segment, text: view.text[view.segment.range],
      english: gist.map { EnglishLine($0.text, alignment: $0.alignment) },
      annotations: annotations(of: drafts, in: view, show: show))
  }

  private func annotations(of drafts: [Draft], in view: SegmentView, show: Shown) -> [Annotation] {
    var annotations: [Annotation] = []
    // By position, because a draft that is left out need not be copied.
    for index in drafts.indices where show == .all || drafts[index].rendering.value.kind != .word {
      annotations.append(drafts[index].annotation(in: view))
    }
    return annotations
  }

  // MARK: Context

  private func context(of segments: [SearchedSegment]) -> DocumentContext {
    var context = DocumentContext(
      names: NameRecognition(segments),
      mainDomain: segmentAnnotator.mainDomain(of: segments))
    for segment in segments {
      let definitions = AbbreviationFinder.definitions(in: segment.view).filter {
        segmentAnnotator.isUnknown($0, in: segment)
      }
      if definitions.isEmpty { continue }
      var ignored = UnknownWords()
      let drafts = segmentAnnotator.annotate(segment, in: context, show: .all, unknown: &ignored)
      let units = gistVocabulary.units(drafts, in: segment.view)
      for definition in definitions { define(definition, by: drafts, units, in: segment.view, &context) }
    }
    return context
  }

  /// Enters an abbreviation with the English of what it stands for.
  private func define(
    _ definition: AbbreviationDefinition, by drafts: [Draft], _ units: [GistUnit], in view: SegmentView,
    _ context: inout DocumentContext
  ) {
    let first = drafts.first {
      definition.phrase.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= definition.phrase.upperBound
        && $0.sense != nil
    }
    guard let first else { return }
    let place = view.range(definition.phrase)
    let units = units.filter { place.contains($0.range) }
    context.abbreviations.define(
      view.normalizedID(definition.abbreviation),
      as: DefinedAbbreviations.Entry(
        gloss: gistBuilder.build(units, style: .phrase).text, expansion: view.surface(definition.phrase),
        domain: first.sense?.domain))
  }
}

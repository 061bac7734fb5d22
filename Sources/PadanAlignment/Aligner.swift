#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
public import PadanICU
public import PadanModel
public import PadanMorphology
public import PadanTermbase

/// Finds which units of an English text translate which units of an Indonesian one.
///
/// Both texts must run in the same order. Units may be sentences, lines or
/// paragraphs; up to two on either side are taken together.
public struct Aligner: Sendable {
  private let termbase: Termbase
  private let analyzer: Analyzer
  private let rules: AlignmentRules

  /// Aligns by the terms of a termbase, in all forms that the analyzer can read.
  public init(termbase: Termbase, analyzer: Analyzer, rules: AlignmentRules) {
    self.termbase = termbase
    self.analyzer = analyzer
    self.rules = rules
  }

  /// A link that scores less is likelier wrong than right.
  public var leastScore: Double { rules[.leastScore] }

  /// Aligns two texts.
  ///
  /// Every unit that is not blank is in exactly one link, and the links run
  /// forward on both sides. Blank units are in none. Deterministic; fails only
  /// if ICU does.
  ///
  /// - Parameters:
  ///   - source: the Indonesian units in order.
  ///   - target: the English units in order.
  /// - Returns: the links in order, with positions in the two arrays.
  public func align(source: [String], target: [String]) throws(ICUError) -> [AlignmentLink] {
    let sources = source.indices.filter { !source[$0].isBlank }
    let targets = target.indices.filter { !target[$0].isBlank }
    let evidence = try evidence(source: sources.map { source[$0] }, target: targets.map { target[$0] })
    return bestPath(evidence).map { step in
      let first = Place(
        source: step.end.source - step.bead.sourceCount, target: step.end.target - step.bead.targetCount)
      return AlignmentLink(
        source: Array(sources[first.source..<step.end.source]),
        target: Array(targets[first.target..<step.end.target]),
        score: score(of: step))
    }
  }

  private func evidence(source: [String], target: [String]) throws(ICUError) -> Evidence {
    let reader = try ClueReader(rules: rules)
    let sources = try SourceProfiler(reader: reader, termbase: termbase, analyzer: analyzer).profile(source)
    let targets = try TargetProfiler(reader: reader).profile(target)
    let keyCount = reader.keyCount
    return Evidence(
      source: ClueWeights(rules: rules, answers: targets, keyCount: keyCount).weigh(sources),
      target: ClueWeights(rules: rules, answers: sources, keyCount: keyCount).weigh(targets),
      keyCount: keyCount)
  }

  private func bestPath(_ evidence: Evidence) -> [Step] {
    let score = BeadScore(rules: rules, source: evidence.source, target: evidence.target)
    var chain = AnchorChain(evidence: evidence)
    var band = Band(
      around: chain.anchors(), sourceCount: evidence.source.count, targetCount: evidence.target.count)
    while true {
      var search = BeadSearch(evidence: evidence, score: score, band: band)
      let path = search.path()
      guard band.widen(along: path.map(\.end)) else { return path }
    }
  }

  /// The log-odds of a bead of two sides, brought between 0 and 1.
  private func score(of step: Step) -> Double {
    guard step.bead.sourceCount > 0, step.bead.targetCount > 0 else { return 0 }
    let odds = (step.weight - rules[.scoreMiddle]) / rules[.scoreScale]
    return 1 / (1 + exp(-odds))
  }
}

extension String {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

/// Units of a text and the units of its translation that say the same, or units of one side that the other lacks.
public struct AlignmentLink: Sendable, Hashable {
  /// The source units, as ascending positions from 0; empty if the target units were added.
  public let source: [Int]
  /// The target units, as ascending positions from 0; empty if the source units were left untranslated.
  public let target: [Int]
  /// How well the two sides fit, from 0 to 1; 0 if one is empty.
  public let score: Double

  /// Makes a link.
  public init(source: [Int], target: [Int], score: Double) {
    self.source = source
    self.target = target
    self.score = score
  }

  /// Whether both sides have a unit.
  public var isPair: Bool { !source.isEmpty && !target.isEmpty }
}

/// What a text and its translation are cut into before they are aligned.
public enum AlignmentUnit: String, Sendable, CaseIterable {
  /// The lines of the file.
  case line
  /// Sentences, headings, datelines and credits.
  case sentence
}

/// A text and its translation, with the links between their units.
public struct Bitext: Sendable, Hashable {
  /// What the units are.
  public let unit: AlignmentUnit
  /// The units of the Indonesian text in order.
  public let source: [String]
  /// The units of the English text in order.
  public let target: [String]
  /// The links in order; their positions are those of ``source`` and ``target``.
  public let links: [AlignmentLink]

  /// Puts texts and links together.
  public init(unit: AlignmentUnit, source: [String], target: [String], links: [AlignmentLink]) {
    self.unit = unit
    self.source = source
    self.target = target
    self.links = links
  }

  /// The source text of a link, its units separated by a space; empty if it has none.
  public func sourceText(of link: AlignmentLink) -> String {
    link.source.map { source[$0] }.joined(separator: " ")
  }

  /// The target text of a link, its units separated by a space; empty if it has none.
  public func targetText(of link: AlignmentLink) -> String {
    link.target.map { target[$0] }.joined(separator: " ")
  }
}

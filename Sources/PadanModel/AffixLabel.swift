/// How an affix is named in an interlinear gloss.
public struct AffixLabel: Sendable, Hashable {
  /// The label in the gloss line: `PASS`.
  public let label: String
  /// What the label stands for: `passive`.
  public let meaning: String
  /// Whether it is a clitic, which is set off by `=` rather than by a hyphen.
  public let isClitic: Bool

  /// Names an affix.
  public init(label: String, meaning: String, isClitic: Bool) {
    self.label = label
    self.meaning = meaning
    self.isClitic = isClitic
  }
}

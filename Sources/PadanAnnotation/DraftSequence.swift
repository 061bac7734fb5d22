import PadanModel

/// Drafts in the order of their tokens. Words of names that stand side by side become one.
struct DraftSequence {
  private let view: SegmentView
  private let drafter: Drafter
  private var drafts: [Draft] = []
  /// The name at the end, which may go on.
  private var name: Drafter.Name?

  /// No drafts of a segment.
  init(in view: SegmentView, by drafter: Drafter) {
    self.view = view
    self.drafter = drafter
  }

  mutating func append(_ draft: Draft) {
    endName()
    drafts.append(draft)
  }

  /// Adds a word of a name.
  mutating func appendName(_ tokens: Range<Int>) {
    if name?.goOn(with: tokens) ?? false { return }
    endName()
    name = Drafter.Name(tokens)
  }

  private mutating func endName() {
    guard let ended = name else { return }
    name = nil
    drafts.append(drafter.draft(ended, in: view))
  }

  /// All of them, the name at the end included.
  consuming func finished() -> [Draft] {
    endName()
    return drafts
  }
}

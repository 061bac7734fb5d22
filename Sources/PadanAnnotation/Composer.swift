import PadanModel
import PadanMorphology
import PadanTermbase

/// Puts neighbouring annotations together in English order.
struct Composer {
  let rules: CompositionRules

  func compose(_ drafts: [Draft], in view: SegmentView) -> [Draft] {
    var drafts = drafts
    var last = -1
    // Rules apply to few places: a draft moves only if others before it were merged.
    for index in drafts.indices {
      last += 1
      if last < index { drafts[last] = drafts[index] }
      guard let rule = rule(for: last, in: drafts) else { continue }
      if rule.merges {
        drafts[last - 1] = merged(drafts[last - 1], drafts[last], rule, view)
        last -= 1
      } else {
        drafts[last] = attributive(drafts[last])
      }
    }
    drafts.removeLast(drafts.count - 1 - last)
    return drafts
  }

  /// The rule that puts a draft together with the one before it; nil if there is none.
  private func rule(for index: Int, in drafts: [Draft]) -> CompositionRules.Rule? {
    guard index > 0, drafts[index].choice?.traits.contains(.mayStandRight) ?? false,
      drafts[index - 1].tokens.upperBound == drafts[index].tokens.lowerBound,
      drafts[index - 1].rendering.value.match != .composed,
      let left = CompositionRules.Part(drafts[index - 1]), let right = CompositionRules.Part(drafts[index])
    else { return nil }
    return rules.rules.first {
      $0.fits(left, right) && (!$0.merges || isTitle(at: index - 1, in: drafts))
    }
  }

  /// A title names one holder: it is not plural, and nothing counts or determines it.
  private func isTitle(at index: Int, in drafts: [Draft]) -> Bool {
    if drafts[index].isPlural { return false }
    guard index > 0, drafts[index - 1].tokens.upperBound == drafts[index].tokens.lowerBound else {
      return true
    }
    let before = drafts[index - 1]
    return before.sense?.partOfSpeech != .determiner && before.sense?.partOfSpeech != .numeral
  }

  private func merged(_ left: Draft, _ right: Draft, _ rule: CompositionRules.Rule, _ view: SegmentView)
    -> Draft
  {
    let (first, second) = (left.rendering.value, right.rendering.value)
    let rights = right.attributiveGlosses
    var glosses: [String] = []
    for (left, right) in [(0, 0), (1, 0), (0, 1)] {
      guard first.glosses.indices.contains(left), rights.indices.contains(right) else { continue }
      glosses.append(rule.render(first.glosses[left], rights[right]))
    }
    let gloss = first.gloss.flatMap { gloss in rights.first.map { rule.render(gloss, $0) } }
    let isFormal = isFormalTitle(left, in: view)
    var rendering = first
    rendering.lemma = "\(first.lemma) \(second.lemma)"
    rendering.term = "\(first.term) \(second.term)"
    rendering.gloss = isFormal ? gloss.map(Self.capitalized) : gloss
    rendering.glosses = isFormal ? glosses.map(Self.capitalized) : glosses
    rendering.kind = .term
    rendering.match = .composed
    rendering.concept = nil
    rendering.expansion = nil
    rendering.analysis = nil
    return Draft(
      tokens: left.tokens.lowerBound..<right.tokens.upperBound,
      rendering: Annotation.SharedRendering(rendering), choice: left.choice, parts: [left, right])
  }

  /// A title of several words, all with capitals, is formal in English too: `Sekretaris Jenderal NATO`.
  private func isFormalTitle(_ draft: Draft, in view: SegmentView) -> Bool {
    draft.tokens.count > 1 && draft.tokens.allSatisfy { view.tokens[$0].letterCase == .title }
      && view.segment.kind != .heading
  }

  private static func capitalized(_ gloss: String) -> String {
    gloss.split(separator: " ").map { word in
      word.count > 3 ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }.joined(separator: " ")
  }

  private func attributive(_ draft: Draft) -> Draft {
    guard draft.sense?.adjective != nil else { return draft }
    var rendering = draft.rendering.value
    rendering.glosses = draft.attributiveGlosses
    rendering.gloss = rendering.glosses.first
    var result = draft
    result.rendering = Annotation.SharedRendering(rendering)
    return result
  }
}

extension Draft {
  /// The glosses as they stand before a noun: the adjective of a name first.
  fileprivate var attributiveGlosses: [String] {
    let glosses = rendering.value.glosses
    guard let adjective = sense?.adjective else { return glosses }
    return [adjective] + glosses.filter { $0 != adjective }
  }
}

extension CompositionRules {
  /// What rules ask of a draft that rests on a sense.
  fileprivate struct Part {
    let sense: Sense
    let lemma: String

    init?(_ draft: Draft) {
      guard let sense = draft.sense else { return nil }
      self.sense = sense
      lemma = draft.rendering.value.lemma
    }
  }
}

extension CompositionRules.Rule {
  fileprivate func fits(_ first: CompositionRules.Part, _ second: CompositionRules.Part) -> Bool {
    // The right side is said in fewer words.
    right.contains { $0.fits(second) } && left.contains { $0.fits(first) }
  }

  fileprivate func render(_ first: String, _ second: String) -> String {
    template.replacing("{2.adj}", with: second).replacing("{2}", with: second).replacing("{1}", with: first)
  }
}

extension CompositionRules.Side {
  fileprivate func fits(_ part: CompositionRules.Part) -> Bool {
    switch self {
    case .semanticClass(let name): part.sense.semanticClass == name
    case .partOfSpeech(let name): part.sense.partOfSpeech.rawValue == name
    case .lemma(let lemma): part.lemma == lemma
    }
  }
}

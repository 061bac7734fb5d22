import PadanModel
import PadanMorphology
import PadanTermbase

/// Puts neighbouring annotations together in English order.
struct Composer {
  let rules: CompositionRules

  func compose(_ drafts: [Draft], in view: SegmentView) -> [Draft] {
    var result: [Draft] = []
    result.reserveCapacity(drafts.count)
    for draft in drafts {
      guard draft.choice?.facts.traits.contains(.mayStandRight) ?? false, let left = result.last,
        left.tokens.upperBound == draft.tokens.lowerBound,
        let rule = rules.rules.first(where: {
          $0.fits(left, draft) && (!$0.merges || isTitle(left, after: result))
        })
      else {
        result.append(draft)
        continue
      }
      if rule.merges {
        result[result.count - 1] = merged(left, draft, rule, view)
      } else {
        result.append(attributive(draft))
      }
    }
    return result
  }

  /// A title names one holder: it is not plural, and nothing counts or determines it.
  private func isTitle(_ draft: Draft, after drafts: [Draft]) -> Bool {
    if draft.isPlural { return false }
    guard let before = drafts.dropLast().last, before.tokens.upperBound == draft.tokens.lowerBound else {
      return true
    }
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

extension CompositionRules.Rule {
  fileprivate func fits(_ first: Draft, _ second: Draft) -> Bool {
    first.rendering.value.match != .composed && left.contains { $0.fits(first) }
      && right.contains { $0.fits(second) }
  }

  fileprivate func render(_ first: String, _ second: String) -> String {
    template.replacing("{2.adj}", with: second).replacing("{2}", with: second).replacing("{1}", with: first)
  }
}

extension CompositionRules.Side {
  fileprivate func fits(_ draft: Draft) -> Bool {
    guard let sense = draft.sense else { return false }
    switch self {
    case .semanticClass(let name): return sense.semanticClass == name
    case .partOfSpeech(let name): return sense.partOfSpeech.rawValue == name
    case .lemma(let lemma): return draft.rendering.value.lemma == lemma
    }
  }
}

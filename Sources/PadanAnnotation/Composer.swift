import PadanModel
import PadanMorphology
import PadanTermbase

/// An annotation on its way through composition, with the sense it rests on.
struct Draft {
  var annotation: Annotation
  let sense: Sense?
  /// The tokens, as positions in the segment.
  var tokens: Range<Int>
  /// The reading of the form, if it is inflected or derived.
  var reading: Analysis?
  /// What kind of number it is, as a semantic class: `money`, `date` or `time`.
  var numberClass: String?

  /// Whether reduplication makes it plural.
  var isPlural: Bool { reading?.features.isPlural ?? false }
  /// Whether the text left it in English.
  var isEnglish: Bool { sense?.register == "foreign" && sense?.glosses.first == sense?.term }
}

/// Puts neighbouring annotations together in English order.
struct Composer {
  let rules: CompositionRules

  func compose(_ drafts: [Draft], in view: SegmentView) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
      guard mayStandRight(draft), let left = result.last, view.isAdjacent(left.tokens, draft.tokens),
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

  private func mayStandRight(_ draft: Draft) -> Bool {
    guard let sense = draft.sense else { return false }
    return sense.semanticClass.map { rules.rights.contains(.semanticClass($0)) } ?? false
      || rules.rights.contains(.partOfSpeech(sense.partOfSpeech.rawValue))
      || rules.rights.contains(.lemma(draft.annotation.lemma))
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
    let rights = right.attributiveGlosses
    var glosses: [String] = []
    for (first, second) in [(0, 0), (1, 0), (0, 1)] {
      guard left.annotation.glosses.indices.contains(first), rights.indices.contains(second) else { continue }
      glosses.append(rule.render(left.annotation.glosses[first], rights[second]))
    }
    let tokens = left.tokens.lowerBound..<right.tokens.upperBound
    let gloss = left.annotation.gloss.flatMap { gloss in rights.first.map { rule.render(gloss, $0) } }
    let isFormal = isFormalTitle(left, in: view)
    var annotation = left.annotation
    annotation.range = view.range(tokens)
    annotation.surface = view.surface(tokens)
    annotation.parts = [left.annotation, right.annotation]
    annotation.edit { rendering in
      rendering.lemma = "\(left.annotation.lemma) \(right.annotation.lemma)"
      rendering.term = "\(left.annotation.term) \(right.annotation.term)"
      rendering.gloss = isFormal ? gloss.map(Self.capitalized) : gloss
      rendering.glosses = isFormal ? glosses.map(Self.capitalized) : glosses
      rendering.kind = .term
      rendering.match = .composed
      rendering.concept = nil
      rendering.expansion = nil
      rendering.analysis = nil
    }
    return Draft(annotation: annotation, sense: left.sense, tokens: tokens)
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
    var result = draft
    let glosses = draft.attributiveGlosses
    result.annotation.edit { rendering in
      rendering.glosses = glosses
      rendering.gloss = glosses.first
    }
    return result
  }
}

extension Draft {
  /// The glosses as they stand before a noun: the adjective of a name first.
  fileprivate var attributiveGlosses: [String] {
    guard let adjective = sense?.adjective else { return annotation.glosses }
    return [adjective] + annotation.glosses.filter { $0 != adjective }
  }
}

extension CompositionRules.Rule {
  fileprivate func fits(_ first: Draft, _ second: Draft) -> Bool {
    first.annotation.match != .composed && left.contains { $0.fits(first) }
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
    case .lemma(let lemma): return draft.annotation.lemma == lemma
    }
  }
}

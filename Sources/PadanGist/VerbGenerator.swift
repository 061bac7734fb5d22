import PadanEnglish
import PadanModel

/// Gives a verb group its English form.
struct VerbGenerator {
  let lexicon: Lexicon
  let isPast: Bool
  /// Whether somebody said it in the past, so that `will` is `would`.
  let isReported: Bool
  let subject: Subject

  /// Appends the words of a verb group.
  func write(_ group: VerbGroup, _ form: VerbForm, to words: inout [EnglishWord]) {
    switch form {
    case .infinitive, .base: writeNonfinite(group, to: &words) { $0.text }
    case .gerund: writeNonfinite(group, to: &words) { $0.gerund }
    case .participle:
      writeNot(group, to: &words)
      words += group.adverbs
      words.append(EnglishWord(participle(group), group.source))
    case .finite: writeFinite(group, to: &words)
    }
  }

  /// The auxiliary that goes before the subject of a question, and what stays after it.
  func question(_ group: VerbGroup) -> (auxiliary: EnglishWord, rest: [EnglishWord]) {
    let base = group.base
    let hasAuxiliary =
      group.modal.map { !$0.isCatenative } ?? (group.aspect != .plain || group.negation != nil)
    if hasAuxiliary || base.isCopula || !base.traits.isDisjoint(with: [.beginsWithBe, .beginsWithThere]) {
      var words: [EnglishWord] = []
      writeFinite(group, to: &words)
      return (words[0], Array(words.dropFirst()))
    }
    let modal = group.modal.map { [$0.word] } ?? []
    return (EnglishWord(doForm, nil), group.adverbs + modal + [EnglishWord(base.text, group.source)])
  }

  private func participle(_ group: VerbGroup) -> String {
    guard group.isPredicate else { return group.verb.participle }
    return group.verb.remainder?.text ?? ""
  }

  private func writeNot(_ group: VerbGroup, to words: inout [EnglishWord]) {
    if let negation = group.negation { words.append(EnglishWord("not", negation.source)) }
  }

  /// With a modal that has such a form, what stands for it is inflected: `being able to go`.
  private func writeNonfinite(
    _ group: VerbGroup, to words: inout [EnglishWord], inflect: (Lexeme) -> String
  ) {
    writeNot(group, to: &words)
    words += group.adverbs
    guard let modal = group.modal, let stand = modal.nonfinite ?? modal.catenative, !stand.isEmpty else {
      let source = group.modal.flatMap { modal in group.source.map { $0.union(modal.source) } }
      return words.append(EnglishWord(inflect(group.base), source ?? group.source))
    }
    words.append(EnglishWord(inflect(lexicon[stand]), modal.source))
    words.append(EnglishWord(group.base.text, group.source))
  }

  /// An adverb before the negation in the source stays before it: `also did not`.
  private func writeFinite(_ group: VerbGroup, to words: inout [EnglishWord]) {
    guard let negation = group.negation?.source, !group.adverbs.isEmpty else {
      return writeConjugated(group, to: &words)
    }
    words += group.adverbs.filter { ($0.source?.start ?? 0) < negation.start }
    let rest = group.copy()
    rest.adverbs.removeAll { ($0.source?.start ?? 0) <= negation.start }
    writeConjugated(rest, to: &words)
  }

  private func writeConjugated(_ group: VerbGroup, to words: inout [EnglishWord]) {
    let base = group.base
    guard base.traits.contains(.beginsWithThere), let remainder = base.remainder,
      group.modal != nil || group.aspect != .plain || group.isNotYet
    else { return write(base, of: group, to: &words) }
    words.append(EnglishWord("there", group.source))
    write(remainder, of: group, to: &words)
  }

  private func write(_ base: Lexeme, of group: VerbGroup, to words: inout [EnglishWord]) {
    if let modal = group.modal { return write(base, of: group, after: modal, to: &words) }
    switch group.aspect {
    case .perfect, .anterior:
      words.append(EnglishWord(have(group.aspect), group.aspectSource))
      writeNot(group, to: &words)
      words += group.adverbs
      words.append(EnglishWord(base.participle, group.source))
    case .progressive:
      words.append(EnglishWord(beForm, group.aspectSource))
      writeNot(group, to: &words)
      words += group.adverbs
      words.append(EnglishWord(base.gerund, group.source))
    case .plain:
      // `belum`: what has not happened so far.
      guard let negation = group.negation, group.isNotYet,
        !base.traits.contains(.beginsWithBe) || group.isPassive
      else { return writePlain(base, of: group, to: &words) }
      words.append(EnglishWord(have(group.aspect), negation.source))
      words.append(negation)
      words += group.adverbs
      words.append(EnglishWord(base.participle, group.source))
    }
  }

  private func have(_ aspect: VerbGroup.Aspect) -> String {
    aspect == .anterior || isReported ? "had" : takesS ? "has" : "have"
  }

  private func write(
    _ base: Lexeme, of group: VerbGroup, after modal: VerbGroup.Modal, to words: inout [EnglishWord]
  ) {
    defer { words.append(EnglishWord(base.text, group.source)) }
    if modal.isCatenative { return writeCatenative(modal, of: group, to: &words) }
    let text = isReported ? modal.past : modal.lexeme.text
    if text == "can", let negation = group.negation {
      words.append(EnglishWord("cannot", negation.source.map(modal.source.union)))
    } else {
      words.append(EnglishWord(text, modal.source))
      if let negation = group.negation { words.append(negation) }
    }
    words += group.adverbs
  }

  /// An auxiliary that is inflected itself, between the adverbs before and after it in the source.
  private func writeCatenative(_ modal: VerbGroup.Modal, of group: VerbGroup, to words: inout [EnglishWord]) {
    let auxiliary = VerbGroup(verb: modal.lexeme, source: modal.source)
    auxiliary.negation = group.negation
    auxiliary.adverbs = group.adverbs.filter { ($0.source?.start ?? 0) < modal.source.start }
    writePlain(modal.lexeme, of: auxiliary, to: &words)
    words += group.adverbs.filter { ($0.source?.start ?? 0) >= modal.source.start }
  }

  private func writePlain(_ base: Lexeme, of group: VerbGroup, to words: inout [EnglishWord]) {
    if base.isExistential {
      let rest = base.text.dropFirst("there be".count)
      words += group.adverbs
      words.append(EnglishWord("there \(beForm)\(rest)", group.source))
      if let negation = group.negation { words.append(EnglishWord("no", negation.source)) }
    } else if base.isCopula || base.traits.contains(.beginsWithBe) {
      words.append(EnglishWord(beForm, group.source))
      writeNot(group, to: &words)
      words += group.adverbs
      if let remainder = base.remainder { words.append(EnglishWord(remainder.text, group.source)) }
    } else if let negation = group.negation {
      words.append(EnglishWord(doForm, negation.source))
      writeNot(group, to: &words)
      words += group.adverbs
      words.append(EnglishWord(base.text, group.source))
    } else {
      words += group.adverbs
      words.append(EnglishWord(tensed(base), group.source))
    }
  }

  private func tensed(_ base: Lexeme) -> String {
    if isPast { return base.past }
    return takesS ? base.thirdPerson : base.text
  }

  private var takesS: Bool { subject.person == .third && !subject.isPlural }

  private var doForm: String { isPast ? "did" : takesS ? "does" : "do" }

  /// The form of `be`.
  var beForm: String {
    if subject.isPlural || subject.person == .second { return isPast ? "were" : "are" }
    if isPast { return "was" }
    return subject.person == .first ? "am" : "is"
  }
}

extension VerbGroup {
  /// The verb in the active or passive voice.
  fileprivate var base: Lexeme { isPassive && !isPredicate ? verb.passive : verb }

  /// Whether its verb is `be` with what is said of the subject.
  var isPredicate: Bool { verb.traits.contains(.beginsWithBe) }
}

extension Lexeme {
  var isCopula: Bool { text == "be" }

  /// Whether it says that something is there.
  var isExistential: Bool { traits.contains(.beginsWithThere) && text.hasPrefix("there be") }
}

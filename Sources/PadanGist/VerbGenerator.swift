import PadanEnglish
import PadanModel

/// Gives a verb group its English form.
struct VerbGenerator {
  let inflector: Inflector
  let isPast: Bool
  /// Whether somebody said it in the past, so that `will` is `would`.
  let isReported: Bool
  let subject: Subject

  func words(_ group: VerbGroup, _ form: VerbForm) -> [EnglishWord] {
    let base = base(group)
    switch form {
    case .infinitive, .base: return nonfinite(group) { $0 }
    case .gerund: return nonfinite(group, inflector.gerund)
    case .participle: return nonfinite(group, EnglishWord(participle(group), group.verb.source))
    case .finite: return finite(group, base)
    }
  }

  /// The auxiliary that goes before the subject of a question, and what stays after it.
  func question(_ group: VerbGroup) -> (auxiliary: EnglishWord, rest: [EnglishWord]) {
    let base = base(group)
    let hasAuxiliary =
      group.modal.map { !$0.isCatenative } ?? (group.aspect != .plain || group.negation != nil)
    if hasAuxiliary || base == "be" || base.hasPrefix("be ") || base.hasPrefix("there ") {
      let words = finite(group, base)
      return (words[0], Array(words.dropFirst()))
    }
    let verb =
      group.modal.map { [$0.word, EnglishWord(base, group.verb.source)] }
      ?? [EnglishWord(base, group.verb.source)]
    return (EnglishWord(doForm, nil), group.adverbs + verb)
  }

  private func base(_ group: VerbGroup) -> String {
    guard group.isPassive else { return group.verb.text }
    return group.verb.text.hasPrefix("be ") ? group.verb.text : "be " + inflector.participle(group.verb.text)
  }

  private func participle(_ group: VerbGroup) -> String {
    let base = base(group)
    return base.hasPrefix("be ") ? String(base.dropFirst(3)) : inflector.participle(base)
  }

  private func not(_ group: VerbGroup) -> [EnglishWord] {
    group.negation.map { [EnglishWord("not", $0.source)] } ?? []
  }

  private func nonfinite(_ group: VerbGroup, _ verb: EnglishWord) -> [EnglishWord] {
    not(group) + group.adverbs + [verb]
  }

  /// With a modal that has such a form, what stands for it is inflected: `being able to go`.
  private func nonfinite(_ group: VerbGroup, _ inflect: (String) -> String) -> [EnglishWord] {
    let base = base(group)
    guard let modal = group.modal, let stand = modal.nonfinite ?? modal.catenative, !stand.isEmpty else {
      let source = group.modal?.word.source.flatMap { modal in group.verb.source.map { $0.union(modal) } }
      return nonfinite(group, EnglishWord(inflect(base), source ?? group.verb.source))
    }
    return nonfinite(group, EnglishWord(inflect(stand), modal.word.source)) + [
      EnglishWord(base, group.verb.source)
    ]
  }

  /// An adverb before the negation in the source stays before it: `also did not`.
  private func finite(_ group: VerbGroup, _ base: String) -> [EnglishWord] {
    guard let negation = group.negation?.source else { return conjugated(group, base) }
    var rest = group
    rest.adverbs = group.adverbs.filter { ($0.source?.start ?? 0) > negation.start }
    return group.adverbs.filter { ($0.source?.start ?? 0) < negation.start } + conjugated(rest, base)
  }

  private func conjugated(_ group: VerbGroup, _ base: String) -> [EnglishWord] {
    guard base.hasPrefix("there "), group.modal != nil || group.aspect != .plain || group.isNotYet else {
      return form(group, base)
    }
    return [EnglishWord("there", group.verb.source)] + form(group, String(base.dropFirst("there ".count)))
  }

  private func form(_ group: VerbGroup, _ base: String) -> [EnglishWord] {
    if let modal = group.modal { return withModal(modal, group, base) }
    switch group.aspect {
    case .perfect, .anterior: return perfect(group, base, source: group.aspectSource, negation: not(group))
    case .progressive:
      return [EnglishWord(beForm, group.aspectSource)] + not(group) + group.adverbs
        + [EnglishWord(inflector.gerund(base), group.verb.source)]
    case .plain:
      // `belum`: what has not happened so far.
      guard let negation = group.negation, group.isNotYet, !base.hasPrefix("be ") || group.isPassive
      else { return plain(group, base) }
      return perfect(group, base, source: negation.source, negation: [negation])
    }
  }

  private func perfect(_ group: VerbGroup, _ base: String, source: TextRange?, negation: [EnglishWord])
    -> [EnglishWord]
  {
    let isThird = subject.person == .third && !subject.isPlural
    let have = group.aspect == .anterior || isReported ? "had" : isThird ? "has" : "have"
    return [EnglishWord(have, source)] + negation + group.adverbs
      + [EnglishWord(inflector.participle(base), group.verb.source)]
  }

  private func withModal(_ modal: VerbGroup.Modal, _ group: VerbGroup, _ base: String) -> [EnglishWord] {
    let verb = [EnglishWord(base, group.verb.source)]
    if modal.isCatenative {
      var semi = VerbGroup(verb: modal.word)
      semi.negation = group.negation
      let place = modal.word.source?.start ?? 0
      semi.adverbs = group.adverbs.filter { ($0.source?.start ?? 0) < place }
      return plain(semi, modal.word.text) + group.adverbs.filter { ($0.source?.start ?? 0) >= place } + verb
    }
    let word = EnglishWord(isReported ? modal.past : modal.word.text, modal.word.source)
    guard word.text == "can", let negation = group.negation else {
      return [word] + (group.negation.map { [$0] } ?? []) + group.adverbs + verb
    }
    let range = negation.source.flatMap { not in word.source.map { $0.union(not) } }
    return [EnglishWord("cannot", range)] + group.adverbs + verb
  }

  private func plain(_ group: VerbGroup, _ base: String) -> [EnglishWord] {
    if base.hasPrefix("there be") {
      let no = group.negation.map { [EnglishWord("no", $0.source)] } ?? []
      let rest = base.dropFirst("there be".count)
      return group.adverbs + [EnglishWord("there \(beForm)\(rest)", group.verb.source)] + no
    }
    if base == "be" || base.hasPrefix("be ") {
      let rest = base.dropFirst(3)
      let be = [EnglishWord(beForm, group.verb.source)] + not(group) + group.adverbs
      return rest.isEmpty ? be : be + [EnglishWord(String(rest), group.verb.source)]
    }
    if let negation = group.negation {
      return [EnglishWord(doForm, negation.source)] + not(group) + group.adverbs
        + [EnglishWord(base, group.verb.source)]
    }
    return group.adverbs + [EnglishWord(tensed(base), group.verb.source)]
  }

  private func tensed(_ base: String) -> String {
    if isPast { return inflector.past(base) }
    return takesS ? inflector.thirdPerson(base) : base
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

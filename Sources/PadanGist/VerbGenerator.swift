import PadanEnglish

/// Gives a verb group its English form.
struct VerbGenerator {
  let inflector: Inflector
  let style: GistBuilder.Style
  let isPlural: Bool

  func words(_ group: VerbGroup, _ form: Transfer.VerbForm) -> [EnglishWord] {
    let base = base(group)
    switch form {
    case .infinitive, .base: return nonfinite(group, EnglishWord(base, group.verb.source))
    case .gerund: return nonfinite(group, EnglishWord(inflector.gerund(base), group.verb.source))
    case .finite: return finite(group, base)
    }
  }

  private func base(_ group: VerbGroup) -> String {
    guard group.isPassive else { return group.verb.text }
    return group.verb.text.hasPrefix("be ") ? group.verb.text : "be " + inflector.participle(group.verb.text)
  }

  private func nonfinite(_ group: VerbGroup, _ verb: EnglishWord) -> [EnglishWord] {
    [group.negation.map { EnglishWord("not", $0.source) }].compactMap(\.self) + group.adverbs + [verb]
  }

  private func finite(_ group: VerbGroup, _ base: String) -> [EnglishWord] {
    let negation = group.negation.map { EnglishWord("not", $0.source) }
    if let modal = group.modal { return withModal(modal, negation, group, base) }
    switch group.aspect {
    case .perfect:
      let have = EnglishWord(isPlural ? "have" : "has", group.aspectSource)
      return [have] + [negation].compactMap(\.self) + group.adverbs
        + [EnglishWord(inflector.participle(base), group.verb.source)]
    case .progressive:
      let be = EnglishWord(beForm, group.aspectSource)
      return [be] + [negation].compactMap(\.self) + group.adverbs
        + [EnglishWord(inflector.gerund(base), group.verb.source)]
    case .plain:
      return plain(group, base, negation)
    }
  }

  private func withModal(
    _ modal: EnglishWord, _ negation: EnglishWord?, _ group: VerbGroup, _ base: String
  ) -> [EnglishWord] {
    guard modal.text.hasSuffix(" to") else {
      return [modal] + [negation].compactMap(\.self) + group.adverbs + [EnglishWord(base, group.verb.source)]
    }
    let semi = VerbGroup(verb: modal)
    return plain(semi, modal.text, negation) + group.adverbs + [EnglishWord(base, group.verb.source)]
  }

  private func plain(_ group: VerbGroup, _ base: String, _ negation: EnglishWord?) -> [EnglishWord] {
    if base == "there be" {
      let no = negation.map { EnglishWord("no", $0.source) }
      return group.adverbs + [EnglishWord("there \(beForm)", group.verb.source)] + [no].compactMap(\.self)
    }
    if base == "be" || base.hasPrefix("be ") {
      let rest = base.dropFirst(2).drop { $0 == " " }
      var words = [EnglishWord(beForm, group.verb.source)]
      words += [negation].compactMap(\.self) + group.adverbs
      if !rest.isEmpty { words.append(EnglishWord(String(rest), group.verb.source)) }
      return words
    }
    if let negation {
      let auxiliary = style != .sentence ? (isPlural ? "do" : "does") : "did"
      return [EnglishWord(auxiliary, negation.source), negation] + group.adverbs + [
        EnglishWord(base, group.verb.source)
      ]
    }
    return group.adverbs + [EnglishWord(tensed(base), group.verb.source)]
  }

  private func tensed(_ base: String) -> String {
    style == .sentence ? inflector.past(base) : isPlural ? base : inflector.thirdPerson(base)
  }

  private var beForm: String {
    style == .sentence ? (isPlural ? "were" : "was") : (isPlural ? "are" : "is")
  }
}

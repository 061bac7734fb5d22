import PadanModel

extension AnnotatedDocument {
  /// Whether some English lines are no gists but come from a translation or a translator.
  var isTranslated: Bool { segments.contains { $0.english.map { $0.origin != .gist } ?? false } }
}

extension AnnotatedSegment {
  /// What to say of the English line in a translated document; nil if that is nothing.
  var englishNote: String? {
    guard let english else { return nil }
    if english.origin == .gist { return "A gist: the translation has no line for this." }
    guard !english.missingTerms.isEmpty else { return nil }
    let terms = english.missingTerms.map { "\($0.surface) (\($0.glosses.first ?? ""))" }
    return "Not rendered as in the glossary: " + terms.joined(separator: ", ")
  }
}

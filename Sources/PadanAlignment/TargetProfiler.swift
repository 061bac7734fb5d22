import PadanICU
import PadanModel
import PadanTermbase

/// Reads the clues of English units.
struct TargetProfiler {
  let reader: ClueReader

  func profile(_ units: [String]) throws(ICUError) -> TextProfile {
    var profile = TextProfile()
    for unit in units {
      let text = SourceText(unit)
      var clues: [Int] = []
      var isFirst = true
      for token in try reader.tokens(of: text) {
        guard let kind = reader.kind(of: token, in: text, isFirst: isFirst) else { continue }
        if kind != .mark { isFirst = false }
        clues.append(profile.enter(Clue(kind: kind, keys: keys(of: token, kind, in: text))))
      }
      profile.append(length: text.lengthWithoutSpaces, clues: clues)
    }
    return profile
  }

  private func keys(of token: Token, _ kind: ClueKind, in text: SourceText) -> [WordID] {
    switch kind {
    case .mark: reader.markKey(of: token, in: text)
    case .number: reader.digitKey(of: token, in: text)
    case .word, .name:
      token.normalizedParts(in: text).flatMap { [reader.stemKey($0)] + reader.cognateKey($0) }
    }
  }
}

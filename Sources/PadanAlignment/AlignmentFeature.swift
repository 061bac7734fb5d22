/// A number that alignment works with, by its name in the table of features.
enum AlignmentFeature: String, CaseIterable, Sendable {
  /// Log-odds for one unit on each side, before their text is looked at.
  case pair = "bead.1-1"
  /// For a unit that the other side lacks.
  case single = "bead.1-0"
  /// For two units that are one on the other side.
  case merged = "bead.2-1"
  /// For two units that are two, cut at another place.
  case recut = "bead.2-2"
  /// For one of two units taken together of which nothing is found on the other side.
  case silentPart = "part.silent"
  /// How much the lengths say.
  case lengthWeight = "length.weight"
  /// The variance of the length of a translation, for each letter.
  case lengthVariance = "length.variance"
  /// The most that lengths can say against a bead.
  case lengthCap = "length.cap"
  /// How often a word, a name, a number or a mark is found on the other side of a true link.
  case wordHit = "hit.word"
  case nameHit = "hit.name"
  case numberHit = "hit.number"
  case markHit = "hit.mark"
  /// The most that finding one of them can say for a link.
  case wordCap = "cap.word"
  case nameCap = "cap.name"
  case numberCap = "cap.number"
  case markCap = "cap.mark"
  /// The share of units that answer a word by chance, before the text is looked at.
  case chanceShare = "chance.share"
  /// As how many units that share counts.
  case chanceUnits = "chance.units"
  /// A word that more than this share of the units answer says nothing.
  case commonShare = "common.share"
  /// How much of its lack of an answer a word says that no unit answers, if it stands in one unit only.
  case unansweredWeight = "unanswered.weight"
  /// How many letters two words must begin with to be taken for cognates.
  case cognateLetters = "cognate.letters"
  /// The log-odds at which a link's score is one half.
  case scoreMiddle = "score.middle"
  /// The log-odds that take a score from one half to three quarters, nearly.
  case scoreScale = "score.scale"
  /// The least score of a link whose English is shown in the place of a gist.
  case leastScore = "score.least"

  /// The values that make sense.
  var range: ClosedRange<Double> {
    switch self {
    case .pair, .single, .merged, .recut, .silentPart, .scoreMiddle: -100...100
    case .wordHit, .nameHit, .numberHit, .markHit, .chanceShare: 0.0001...0.9999
    case .lengthWeight, .lengthCap, .wordCap, .nameCap, .numberCap, .markCap, .chanceUnits: 0...100
    case .commonShare, .unansweredWeight, .leastScore: 0...1
    case .lengthVariance, .scoreScale: 0.01...100
    case .cognateLetters: 1...50
    }
  }
}

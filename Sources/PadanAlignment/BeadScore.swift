/// How many units of each side are taken together.
enum Bead: UInt8, Sendable, CaseIterable {
  case pair, sourceOnly, targetOnly, twoToOne, oneToTwo, twoToTwo

  var sourceCount: Int {
    switch self {
    case .targetOnly: 0
    case .pair, .sourceOnly, .oneToTwo: 1
    case .twoToOne, .twoToTwo: 2
    }
  }

  var targetCount: Int {
    switch self {
    case .sourceOnly: 0
    case .pair, .targetOnly, .twoToOne: 1
    case .oneToTwo, .twoToTwo: 2
    }
  }
}

/// What speaks for a bead, in log-odds: its shape, the lengths, the clues that are answered.
///
/// Lengths are compared after Gale and Church (1993): the difference of a
/// translation's length from what is expected, over its standard deviation,
/// is close to normally distributed.
struct BeadScore: Sendable {
  private let shapes: [Double]
  private let silentPart: Double
  private let lengthWeight: Double
  private let lengthVariance: Double
  private let lengthCap: Double
  /// The length of the target text for each byte of the source text.
  private let ratio: Double

  init(rules: AlignmentRules, source: [WeighedUnit], target: [WeighedUnit]) {
    shapes = Bead.allCases.map { rules[$0.feature] }
    silentPart = rules[.silentPart]
    lengthWeight = rules[.lengthWeight]
    lengthVariance = rules[.lengthVariance]
    lengthCap = rules[.lengthCap]
    ratio = Self.ratio(source, target)
  }

  /// Texts that miss half of the other must not make all their units look too short.
  private static func ratio(_ source: [WeighedUnit], _ target: [WeighedUnit]) -> Double {
    let lengths = [source, target].map { $0.reduce(0) { $0 + $1.length } }
    guard lengths[0] > 0, lengths[1] > 0 else { return 1 }
    return min(max(lengths[1] / lengths[0], 0.8), 1.25)
  }

  func shape(_ bead: Bead) -> Double { shapes[Int(bead.rawValue)] }

  /// What it says of one of two units taken together that no clue of it is answered: its neighbour may do without it.
  func part(_ answered: UInt64, of count: Int) -> Double { count > 1 && answered == 0 ? silentPart : 0 }

  /// What the lengths say against a bead: 0 or less.
  func length(_ source: Double, _ target: Double) -> Double {
    let mean = (source + target / ratio) / 2
    let difference = target - source * ratio
    let deviation = difference * difference / (2 * lengthVariance * max(mean, 1))
    return -lengthWeight * min(deviation, lengthCap)
  }
}

extension Bead {
  fileprivate var feature: AlignmentFeature {
    switch self {
    case .pair: .pair
    case .sourceOnly, .targetOnly: .single
    case .twoToOne, .oneToTwo: .merged
    case .twoToTwo: .recut
    }
  }
}

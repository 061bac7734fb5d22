/// A bead of the best path.
struct Step: Sendable {
  let bead: Bead
  /// The place after it.
  let end: Place
  /// The log-odds of the bead by itself.
  let weight: Double
}

/// Finds the sequence of beads with the highest sum of log-odds, by dynamic programming in a band.
struct BeadSearch {
  private let score: BeadScore
  private let band: Band
  private var evidence: Evidence
  /// By row: where its places begin in ``moves``.
  private let rowStarts: [Int]
  /// By place: the last bead of the best path to it.
  private var moves: [Bead]

  init(evidence: Evidence, score: BeadScore, band: Band) {
    self.evidence = evidence
    self.score = score
    self.band = band
    var start = 0
    rowStarts = band.columns.map { columns in
      defer { start += columns.count }
      return start
    }
    moves = Array(repeating: .pair, count: start)
  }

  /// The best path from the beginning of both texts to their ends.
  mutating func path() -> [Step] {
    var rows = Rows()
    for row in band.columns.indices { fill(row, &rows) }
    return steps()
  }

  /// What the next row is made from.
  private struct Rows {
    /// The best sums one and two rows above.
    var above = Row<Double>(first: 0, values: [])
    var secondAbove = Row<Double>(first: 0, values: [])
    /// The answers of the last source unit and of the one before it.
    var answers = Row<Answers>(first: 0, values: [])
    var answersBefore = Row<Answers>(first: 0, values: [])
  }

  /// Values of some neighbouring columns.
  private struct Row<Value> {
    let first: Int
    var values: [Value]

    func contains(_ column: Int) -> Bool { column >= first && column < first + values.count }

    subscript(column: Int) -> Value { values[column - first] }
  }

  private mutating func fill(_ row: Int, _ rows: inout Rows) {
    let columns = band.columns[row]
    rows.answersBefore = rows.answers
    rows.answers = row > 0 ? answers(of: row - 1) : Row(first: 0, values: [])
    var sums = Row<Double>(first: columns.lowerBound, values: [])
    sums.values.reserveCapacity(columns.count)
    for column in columns {
      let (sum, bead) = best(at: Place(source: row, target: column), sums, rows)
      sums.values.append(sum)
      moves[rowStarts[row] + column - columns.lowerBound] = bead
    }
    rows.secondAbove = rows.above
    rows.above = sums
  }

  /// The answers in all columns that beads with this unit may need, here and one row further.
  private mutating func answers(of unit: Int) -> Row<Answers> {
    let first = max(0, band.columns[unit + 1].lowerBound - 2)
    let end = band.columns[min(unit + 2, band.columns.count - 1)].upperBound
    return Row(first: first, values: evidence.answers(of: unit, from: first..<max(first, end)))
  }

  private func best(at place: Place, _ sums: Row<Double>, _ rows: Rows) -> (Double, Bead) {
    var best = (sum: place.source + place.target == 0 ? 0 : -Double.infinity, bead: Bead.pair)
    for bead in Bead.allCases {
      let row = bead.sourceCount == 0 ? sums : bead.sourceCount == 1 ? rows.above : rows.secondAbove
      let column = place.target - bead.targetCount
      guard place.source >= bead.sourceCount, row.contains(column), row[column] > -.infinity else { continue }
      let sum = row[column] + weight(of: bead, endingAt: place, rows)
      if sum > best.sum { best = (sum, bead) }
    }
    return best
  }

  private func weight(of bead: Bead, endingAt place: Place, _ rows: Rows) -> Double {
    weight(of: bead, endingAt: place) { source, target in
      source == place.source - 1 ? rows.answers[target] : rows.answersBefore[target]
    }
  }

  /// The log-odds of a bead: its shape, its lengths, its silent parts, its answers, of which both
  /// sides count half.
  private func weight(
    of bead: Bead, endingAt place: Place, answers: (_ source: Int, _ target: Int) -> Answers
  ) -> Double {
    guard bead.sourceCount > 0, bead.targetCount > 0 else { return score.shape(bead) }
    let sources = (place.source - bead.sourceCount)..<place.source
    let targets = (place.target - bead.targetCount)..<place.target
    var found = 0.0
    var silence = 0.0
    var lengths = (source: 0.0, target: 0.0)
    for source in sources {
      var answered: UInt64 = 0
      for target in targets { answered |= answers(source, target).source }
      found += evidence.source[source].weight(of: answered, by: bead.targetCount)
      silence += score.part(answered, of: bead.sourceCount)
      lengths.source += evidence.source[source].length
    }
    for target in targets {
      var answered: UInt64 = 0
      for source in sources { answered |= answers(source, target).target }
      found += evidence.target[target].weight(of: answered, by: bead.sourceCount)
      silence += score.part(answered, of: bead.targetCount)
      lengths.target += evidence.target[target].length
    }
    return score.shape(bead) + score.length(lengths.source, lengths.target) + silence + found / 2
  }

  // MARK: The path

  private mutating func steps() -> [Step] {
    var steps: [Step] = []
    var place = Place(source: evidence.source.count, target: evidence.target.count)
    while place.source + place.target > 0 {
      let bead = moves[rowStarts[place.source] + place.target - band.columns[place.source].lowerBound]
      let start = Place(source: place.source - bead.sourceCount, target: place.target - bead.targetCount)
      let answers = (start.source..<place.source).map {
        evidence.answers(of: $0, from: start.target..<place.target)
      }
      let weight = weight(of: bead, endingAt: place) { answers[$0 - start.source][$1 - start.target] }
      steps.append(Step(bead: bead, end: place, weight: weight))
      place = start
    }
    return steps.reversed()
  }
}

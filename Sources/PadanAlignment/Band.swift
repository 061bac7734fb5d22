/// The part of the grid of places between source and target units in which the best path is sought.
///
/// Row `i` stands for the place after `i` source units, column `j` for the
/// place after `j` target units.
struct Band: Sendable {
  /// By row: the columns. Neither end ever moves back.
  private(set) var columns: [ClosedRange<Int>]
  private let targetCount: Int
  /// By row: the path the anchors suggest, as the columns between two of them.
  private let course: [ClosedRange<Int>]
  /// By row: how far from the course the band reaches.
  private var margins: [Int]

  /// Grids of no more places are searched whole.
  private static let wholeLimit = 1 << 20
  /// How far from the course the band reaches at first.
  private static let firstMargin = 12
  /// Between two anchors that enclose no more places than this, all are searched.
  private static let gapLimit = 1 << 15
  /// Otherwise this many columns on either side of the straight line.
  private static let lineMargin = 100
  /// So near to its side a path may have been kept from a better one.
  private static let edge = 3
  /// A band of more places is not widened.
  private static let limit = 1 << 24
  /// How many rows around such a place are widened.
  private static let reach = 60

  /// A band around anchors, which follow each other in both texts.
  init(around anchors: [Anchor], sourceCount: Int, targetCount: Int) {
    self.targetCount = targetCount
    let isWhole = (sourceCount + 1) * (targetCount + 1) <= Self.wholeLimit
    course =
      isWhole
      ? Array(repeating: 0...targetCount, count: sourceCount + 1)
      : Self.course(through: anchors, sourceCount, targetCount)
    margins = Array(repeating: Self.firstMargin, count: sourceCount + 1)
    columns = []
    widenColumns()
  }

  /// The number of places.
  var count: Int { columns.reduce(0) { $0 + $1.count } }

  private static func course(
    through anchors: [Anchor], _ sourceCount: Int, _ targetCount: Int
  ) -> [ClosedRange<Int>] {
    var course: [ClosedRange<Int>] = []
    var place = Place(source: 0, target: 0)
    let last = Place(source: sourceCount, target: targetCount)
    for next in anchors.map({ Place(source: $0.source, target: $0.target) }) + [last] {
      let height = max(1, next.source - place.source)
      let width = next.target - place.target
      let margin = width * height <= gapLimit ? width : lineMargin
      for row in course.count..<(next.source + 1) {
        let line = place.target + width * (row - place.source) / height
        course.append(max(place.target, line - margin)...min(next.target, line + margin))
      }
      place = next
    }
    return course
  }

  /// Takes the margins into the columns; no row begins or ends before the one above, or apart from it.
  private mutating func widenColumns() {
    columns = zip(course, margins).map { course, margin in
      max(0, course.lowerBound - margin)...min(targetCount, course.upperBound + margin)
    }
    for row in columns.indices.dropFirst() {
      let above = columns[row - 1].upperBound
      columns[row] = min(columns[row].lowerBound, above)...max(columns[row].upperBound, above)
    }
    for row in columns.indices.dropLast().reversed()
    where columns[row].lowerBound > columns[row + 1].lowerBound {
      columns[row] = columns[row + 1].lowerBound...columns[row].upperBound
    }
  }

  /// Widens the band where a path runs along its side; false if it does so nowhere, or the band is wide enough.
  mutating func widen(along path: [Place]) -> Bool {
    guard count <= Self.limit else { return false }
    var isWidened = Array(repeating: false, count: columns.count)
    for place in path where isNearSide(place) {
      for row in max(0, place.source - Self.reach)...min(columns.count - 1, place.source + Self.reach) {
        isWidened[row] = true
      }
    }
    guard isWidened.contains(true) else { return false }
    for row in margins.indices where isWidened[row] { margins[row] *= 3 }
    widenColumns()
    return true
  }

  private func isNearSide(_ place: Place) -> Bool {
    let row = columns[place.source]
    return (row.lowerBound > 0 && place.target - row.lowerBound < Self.edge)
      || (row.upperBound < targetCount && row.upperBound - place.target < Self.edge)
  }
}

/// A place after so many units of each side.
struct Place: Hashable, Sendable {
  let source: Int
  let target: Int
}

/// A source and a target unit that very likely belong together.
struct Anchor: Hashable, Sendable {
  let source: Int
  let target: Int
  /// The log-odds.
  let weight: Double
}

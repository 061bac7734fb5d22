extension Array where Element == String {
  /// What to tell someone who wrote a name that is not among these: the one
  /// that was probably meant, or all of them.
  func advice(for name: String, plural: String) -> String {
    if let nearest = nearest(to: name) { return "did you mean '\(nearest)'?" }
    return "the \(plural) are \(joined(separator: ", "))"
  }

  /// The first of the names that differ least from `name`; nil if all differ in
  /// more than two places, or in half of it.
  func nearest(to name: String) -> String? {
    let limit = Swift.min(2, name.count / 2)
    let ranked = map { (name: $0, distance: Self.editDistance(name, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.name
  }

  /// Levenshtein's distance: how many letters to insert, delete or replace.
  private static func editDistance(_ first: String, _ second: String) -> Int {
    let target = [Character](second)
    var distances = [Int](0...target.count)
    for (row, letter) in first.enumerated() {
      var diagonal = row
      distances[0] = row + 1
      for column in target.indices {
        let replaced = diagonal + (letter == target[column] ? 0 : 1)
        diagonal = distances[column + 1]
        distances[column + 1] = Swift.min(replaced, diagonal + 1, distances[column] + 1)
      }
    }
    return distances.last ?? 0
  }
}

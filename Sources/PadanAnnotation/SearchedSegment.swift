import PadanMatching
import PadanModel

/// A segment with the numbers and terms found in it.
struct SearchedSegment {
  let view: SegmentView
  /// In order; they do not overlap.
  let numbers: [NumberReading]
  /// Terms of several words, by their first token, overlapping or not; none over a number.
  var longMatches: [Match]

  /// A step through the segment.
  enum Step {
    /// A number, by its position among the segment's.
    case number(Int)
    case match(Match)
    /// A token that neither covers.
    case token(Int)
  }

  /// Goes through the segment from token to token.
  ///
  /// - Parameter matches: those long matches that the overlap policy leaves, in order.
  func forEachStep(with matches: [Match], _ body: (Step) -> Void) {
    var (number, match, position) = (0, 0, 0)
    while position < view.tokens.count {
      if number < numbers.count, numbers[number].tokens.lowerBound == position {
        body(.number(number))
        position = numbers[number].tokens.upperBound
        number += 1
      } else if match < matches.count, matches[match].tokens.lowerBound == position {
        body(.match(matches[match]))
        position = matches[match].tokens.upperBound
        match += 1
      } else {
        body(.token(position))
        position += 1
      }
    }
  }
}

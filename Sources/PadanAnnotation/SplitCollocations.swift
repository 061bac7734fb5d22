import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// Finds verbs and their objects that make a collocation though they stand apart: `menjatuhkan berbagai sanksi`,
/// `sanksi itu dijatuhkan`.
///
/// A row with `gap=N` allows it: up to N content words, and a few function words, may stand between. With the
/// verb in the passive, the object stands before it.
struct SplitCollocations {
  let termbase: Termbase
  let matcher: Matcher
  let collocations: Collocations

  /// No more words than these may stand between, function words included.
  private static let mostBetween = 4

  /// The gloss that each word takes, by its tokens.
  func shares(in view: SegmentView) -> [Range<Int>: String] {
    guard view.marks.contains(.maySplit) else { return [:] }
    let search = matcher.search(in: view.forms)
    var shares: [Range<Int>: String] = [:]
    for position in view.forms.indices where view.has(.maySplit, position) {
      guard let found = collocation(ofVerbAt: position, in: view, search) else { continue }
      shares[position..<position + 1] = found.verbGloss
      shares[found.object] = found.objectGloss
    }
    return shares
  }

  private struct Found {
    let object: Range<Int>
    let verbGloss: String
    let objectGloss: String
  }

  private func collocation(ofVerbAt position: Int, in view: SegmentView, _ search: TermSearch) -> Found? {
    for candidate in view.forms[position].candidates where candidate.kind != .root {
      guard termbase.role(of: candidate.word).contains(.verb), let verb = candidate.node else { continue }
      let reading = view.forms[position].reading(of: candidate)
      let found =
        reading?.features.voice == .passive
        ? objectBefore(position, verb, view, search) : objectAfter(position, verb, view, search)
      if let found { return found }
    }
    return nil
  }

  private func objectAfter(
    _ position: Int, _ verb: TrieNode, _ view: SegmentView, _ search: TermSearch
  ) -> Found? {
    var between = 0
    for start in view.tokens.indices.dropFirst(position + 1).prefix(Self.mostBetween + 1) {
      guard view.tokens[start].kind != .punctuation else { return nil }
      if let object = object(of: verb, from: start, by: search), between <= object.gap { return object.found }
      if !isFunction(start, view) { between += 1 }
    }
    return nil
  }

  private func objectBefore(
    _ position: Int, _ verb: TrieNode, _ view: SegmentView, _ search: TermSearch
  ) -> Found? {
    var between = 0
    for start in view.tokens.indices.prefix(position).suffix(Self.mostBetween + 1).reversed() {
      guard view.tokens[start].kind != .punctuation else { return nil }
      if let object = object(of: verb, from: start, by: search), object.found.object.upperBound <= position,
        between - object.found.object.count + 1 <= object.gap
      {
        return object.found
      }
      if !isFunction(start, view) { between += 1 }
    }
    return nil
  }

  /// The longest object of the verb that begins at a token.
  private func object(
    of verb: TrieNode, from start: Int, by search: TermSearch
  ) -> (found: Found, gap: Int)? {
    var longest: (split: Split, end: Int)?
    search.forEachPlace(after: verb, from: start) { node, end in
      if end >= longest?.end ?? 0, let split = collocations.split(at: node) { longest = (split, end) }
    }
    return longest.map { split, end in
      (Found(object: start..<end, verbGloss: split.verb, objectGloss: split.object), split.gap)
    }
  }

  private func isFunction(_ position: Int, _ view: SegmentView) -> Bool {
    view.has(.isFunctionWord, position)
  }
}

public import PadanModel

extension TranslatorSession {
  /// Has an article translated.
  ///
  /// A segment whose answer is empty, and all that are not answered any more
  /// after a fault, have no line. Throws only if a segment cannot be written as
  /// JSON.
  ///
  /// - Parameters:
  ///   - article: no fault was met before it.
  ///   - isLast: whether no other article follows.
  /// - Returns: English by the position of the segment, not yet tied to it; and the fault that ended the
  ///   conversation.
  public func translate(
    _ article: AnnotatedDocument, isLast: Bool
  ) async throws -> (lines: [Int: EnglishLine], fault: TranslatorError?) {
    var positions: [Int] = []
    var requests: [TranslatorRequest] = []
    for (position, segment) in article.segments.enumerated() {
      guard let request = try TranslatorRequest(segment) else { continue }
      positions.append(position)
      requests.append(request)
    }
    let (answers, fault) = await ask(requests, isLast: isLast)
    var lines: [Int: EnglishLine] = [:]
    for (position, answer) in zip(positions, answers) {
      let english = answer.english?.onOneLine ?? ""
      if !english.isEmpty { lines[position] = EnglishLine(english, origin: .translator) }
    }
    return (lines, fault)
  }
}

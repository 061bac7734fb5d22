import PadanModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A segment to translate, as the line that a translator reads.
struct TranslatorRequest: Sendable {
  /// The segment's id, which the answer must repeat.
  let id: String
  /// A JSON object and a line feed.
  let line: [UInt8]

  /// Asks for a segment with an English line; nil for one without.
  init?(_ segment: AnnotatedSegment) throws {
    guard let content = Content(segment) else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    id = segment.id
    line = Array(try encoder.encode(content)) + [UInt8(ascii: "\n")]
  }

  private struct Content: Encodable {
    let id: String
    let kind: String
    let text: String
    let gist: String
    let terms: [Term]

    init?(_ segment: AnnotatedSegment) {
      guard let english = segment.english else { return nil }
      id = segment.id
      kind = segment.segment.kind.rawValue
      text = segment.text
      gist = english.text
      terms = segment.annotations.compactMap(Term.init)
    }
  }

  /// A term of the segment and what the dictionaries call it in English.
  private struct Term: Encodable {
    let surface: String
    let gloss: String

    init?(_ annotation: Annotation) {
      guard annotation.kind == .term, let gloss = annotation.gloss else { return nil }
      surface = annotation.surface
      self.gloss = gloss
    }
  }
}

/// A line that a translator writes.
struct TranslatorReply: Decodable {
  let id: String
  /// The translation; nothing, or no more than white space, leaves the segment its gist.
  let english: String?

  /// Reads a line; throws what is wrong with it.
  init(line: [UInt8]) throws(Fault) {
    do {
      self = try JSONDecoder().decode(TranslatorReply.self, from: Data(line))
    } catch {
      throw Fault(error)
    }
  }

  /// What is wrong with a line, as the end of a sentence about it.
  struct Fault: Error {
    let reason: String

    fileprivate init(_ error: any Error) {
      switch error {
      case DecodingError.keyNotFound(let key, _): reason = "has no '\(key.stringValue)'"
      case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty:
        reason = "has no text under '\(context.codingPath.map(\.stringValue).joined(separator: "."))'"
      default: reason = "is no JSON object"
      }
    }
  }
}

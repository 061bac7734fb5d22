#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An object of a JSONL stream.
struct ArticleRecord: Decodable {
  let id: String?
  let text: String

  private enum CodingKeys: String, CodingKey { case id, text }

  /// Why a line is no record.
  struct Fault: Error {
    let reason: String
  }

  /// Reads a line.
  init(line: [UInt8]) throws(Fault) {
    do {
      self = try JSONDecoder().decode(ArticleRecord.self, from: Data(line))
    } catch {
      throw error as? Fault ?? Fault(reason: Self.reason(error))
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    do {
      id = try container.decodeIfPresent(String.self, forKey: .id)
    } catch DecodingError.typeMismatch {
      id = try Self.number(in: container)
    }
  }

  private static func number(in container: KeyedDecodingContainer<CodingKeys>) throws -> String {
    do {
      return String(try container.decode(Int.self, forKey: .id))
    } catch {
      guard isWholeNumber(in: container) else {
        throw Fault(reason: "'id' must be a string or a whole number")
      }
      throw Fault(reason: "'id' is too large for a number; write it as a string")
    }
  }

  private static func isWholeNumber(in container: KeyedDecodingContainer<CodingKeys>) -> Bool {
    do {
      let number = try container.decode(Double.self, forKey: .id)
      return number == number.rounded()
    } catch {
      return false
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound?: "the object has no 'text'"
    case .typeMismatch(_, let context)? where context.codingPath.isEmpty: "not a JSON object"
    case .valueNotFound(_, let context)? where context.codingPath.isEmpty: "not a JSON object"
    case .typeMismatch?: "'text' is not a string"
    case .valueNotFound?: "'text' is null"
    default: "not valid JSON"
    }
  }
}

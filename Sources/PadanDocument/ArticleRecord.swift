#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An object of a JSONL stream.
struct ArticleRecord: Decodable {
  let id: String?
  /// In UTF-8.
  let text: [UInt8]
  /// The day with which its `date` begins, as `2024-03-15`; nil if it has none.
  let day: String?

  private enum CodingKeys: String, CodingKey { case id, text, date }

  /// Why a line is no record.
  struct Fault: Error {
    let reason: String
    /// What the record calls itself, if that can be read.
    var id: String? = nil
  }

  /// Makes a record.
  ///
  /// - Parameter date: a day, or a time that begins with one; any other says no day.
  init(id: String?, text: [UInt8], date: String?) {
    self.id = id
    self.text = text
    day = date.flatMap(Self.day(of:))
  }

  /// Reads a line.
  init(line: [UInt8]) throws(Fault) {
    if let record = RecordScanner.record(on: line) {
      self = record
    } else {
      try self.init(decoding: line)
    }
  }

  /// Reads a line, whatever JSON it may be.
  init(decoding line: [UInt8]) throws(Fault) {
    do {
      self = try JSONDecoder().decode(ArticleRecord.self, from: Data(line))
    } catch {
      let reason = (error as? Fault)?.reason ?? Self.reason(error)
      throw Fault(reason: reason, id: Self.id(ofBad: line))
    }
  }

  /// The id of a line that is no record; nil if it has none that a record could have.
  private static func id(ofBad line: [UInt8]) -> String? {
    do {
      return try JSONDecoder().decode(Name.self, from: Data(line)).id
    } catch {
      return nil
    }
  }

  /// What a record calls itself, whatever else is in it.
  private struct Name: Decodable {
    let id: String?

    init(from decoder: any Decoder) throws {
      id = try ArticleRecord.id(in: decoder.container(keyedBy: CodingKeys.self))
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = Array(try container.decode(String.self, forKey: .text).utf8)
    id = try Self.id(in: container)
    day = Self.day(in: container)
  }

  /// A date that says no day is no fault of the article.
  private static func day(in container: KeyedDecodingContainer<CodingKeys>) -> String? {
    do {
      return try container.decodeIfPresent(String.self, forKey: .date).flatMap(day(of:))
    } catch {
      return nil
    }
  }

  private static func day(of date: String) -> String? {
    let form = "0000-00-00".utf8
    let bytes = date.utf8.prefix(form.count + 1)
    let isDay = zip(bytes, form).allSatisfy { $1 == UInt8(ascii: "0") ? isDigit($0) : $0 == $1 }
    guard isDay, bytes.count >= form.count, !bytes.dropFirst(form.count).contains(where: isDigit) else {
      return nil
    }
    return String(date.utf8.prefix(form.count))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func id(in container: KeyedDecodingContainer<CodingKeys>) throws -> String? {
    do {
      return try container.decodeIfPresent(String.self, forKey: .id)
    } catch DecodingError.typeMismatch {
      return try number(in: container)
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

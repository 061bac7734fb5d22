/// A JSON value as RFC 8259 has it; an object's keys differ.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON value; throws ``JSONSyntaxError`` where the bytes are not exactly that.
  public init(parsing bytes: some Sequence<UInt8>) throws {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// The value of a key; nil if this is no object or has no such key.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The elements of an array; empty if this is none.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The text of a string; nil if this is none.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A number that is whole; nil if this is none.
  public var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }
}

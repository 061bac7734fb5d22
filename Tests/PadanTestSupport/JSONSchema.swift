/// A schema in the part of JSON Schema 2020-12 that Padan's own schemas use.
///
/// A keyword outside that part is refused when the schema is read, so that no
/// rule is passed over in silence.
public struct JSONSchema: Sendable {
  /// Why a schema cannot be used.
  public struct SchemaError: Error, Hashable, CustomStringConvertible {
    /// Where in the schema, as a JSON Pointer (RFC 6901).
    public let place: String
    /// What is wrong.
    public let reason: String

    /// One line with both.
    public var description: String { "\(place): \(reason)" }
  }

  /// A place where a value breaks the schema.
  public struct Fault: Sendable, Hashable, CustomStringConvertible {
    /// Where in the value, as a JSON Pointer (RFC 6901).
    public let place: String
    /// What is wrong.
    public let message: String

    /// One line with both.
    public var description: String { "\(place): \(message)" }
  }

  /// The schema of one value: all its rules must hold.
  struct Rules: Sendable {
    var rules: [Rule] = []
    var description: String?
  }

  /// A keyword with its argument.
  indirect enum Rule: Sendable {
    case reference(String)
    case exactlyOne([Rules])
    case type(String)
    case oneOfValues([JSONValue])
    case required([String])
    case properties([String: Rules])
    case items(Rules)
    case minimum(Double)
    case minLength(Int)
  }

  let root: Rules
  /// The schemas under `$defs`, by the reference that names them.
  let definitions: [String: Rules]

  /// Reads a schema.
  ///
  /// - Parameter bytes: a JSON document.
  /// - Throws: ``SchemaError`` for an unknown keyword, a malformed argument or a reference to nothing;
  ///   ``JSONSyntaxError`` where the bytes are not JSON.
  public init(parsing bytes: some Sequence<UInt8>) throws {
    let reader = SchemaReader()
    let value = try JSONValue(parsing: bytes)
    root = try reader.rules(value, at: "")
    definitions = try reader.definitions(value)
    let references = ([root] + definitions.values).flatMap { reader.references(in: $0) }
    if let reference = references.first(where: { definitions[$0] == nil }) {
      throw SchemaError(place: reference, reason: "there is no such definition")
    }
  }

  /// What is wrong with a value; empty if it is valid.
  ///
  /// - Parameter isClosed: refuse keys that the schema does not name.
  public func faults(in value: JSONValue, isClosed: Bool = false) -> [Fault] {
    Validation(schema: self, isClosed: isClosed).faults(in: value, under: root, at: "")
  }

  /// The properties that carry no description, neither their own nor that of the definition they refer to.
  public var undescribedProperties: [String] {
    let inDefinitions = definitions.sorted { $0.key < $1.key }.flatMap { properties(of: $1, at: $0) }
    return properties(of: root, at: "") + inDefinitions
  }

  private func properties(of rules: Rules, at place: String) -> [String] {
    rules.rules.flatMap { rule in
      guard case .properties(let properties) = rule else { return [String]() }
      return properties.sorted { $0.key < $1.key }.filter { !isDescribed($1) }.map { "\(place)/\($0.key)" }
    }
  }

  private func isDescribed(_ rules: Rules) -> Bool {
    rules.description != nil
      || rules.rules.contains { rule in
        guard case .reference(let name) = rule else { return false }
        return definitions[name]?.description != nil
      }
  }
}

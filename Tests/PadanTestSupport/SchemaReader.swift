/// Turns the JSON of a schema into rules.
struct SchemaReader {
  private typealias SchemaError = JSONSchema.SchemaError

  private static let definitionsKey = "$defs"
  /// Keywords that say nothing about a value.
  private static let annotations: Set<String> = ["$schema", "title", "description", definitionsKey]
  private static let types: Set<String> = [
    "object", "array", "string", "number", "integer", "boolean", "null",
  ]

  /// Reads the rules of one schema object.
  func rules(_ value: JSONValue, at place: String) throws -> JSONSchema.Rules {
    guard case .object(let members) = value else {
      throw SchemaError(place: place, reason: "a schema is an object")
    }
    var rules = JSONSchema.Rules(description: members["description"]?.string)
    for (keyword, argument) in members.sorted(by: { $0.key < $1.key })
    where !Self.annotations.contains(keyword) {
      rules.rules.append(try rule(keyword, argument, at: "\(place)/\(keyword)"))
    }
    return rules
  }

  /// Reads the schemas under `$defs`, each by the reference that names it.
  func definitions(_ root: JSONValue) throws -> [String: JSONSchema.Rules] {
    guard let argument = root[Self.definitionsKey] else { return [:] }
    let schemas = try namedSchemas(argument, at: "/\(Self.definitionsKey)")
    return Dictionary(uniqueKeysWithValues: schemas.map { ("#/\(Self.definitionsKey)/\($0.key)", $0.value) })
  }

  /// All references in a schema and the schemas inside it.
  func references(in rules: JSONSchema.Rules) -> [String] {
    rules.rules.flatMap { references(in: $0) }
  }

  private func references(in rule: JSONSchema.Rule) -> [String] {
    switch rule {
    case .reference(let name): [name]
    case .exactlyOne(let schemas): schemas.flatMap { references(in: $0) }
    case .properties(let properties): properties.values.flatMap { references(in: $0) }
    case .items(let schema): references(in: schema)
    default: []
    }
  }

  private func rule(_ keyword: String, _ argument: JSONValue, at place: String) throws -> JSONSchema.Rule {
    switch keyword {
    case "$ref": return .reference(try string(argument, at: place))
    case "oneOf": return .exactlyOne(try array(argument, at: place).map { try rules($0, at: place) })
    case "type": return .type(try type(argument, at: place))
    case "const": return .oneOfValues([argument])
    case "enum": return .oneOfValues(try array(argument, at: place))
    case "required": return .required(try array(argument, at: place).map { try string($0, at: place) })
    case "properties": return .properties(try namedSchemas(argument, at: place))
    case "items": return .items(try rules(argument, at: place))
    case "minimum": return .minimum(try number(argument, at: place))
    case "minLength": return .minLength(Int(try number(argument, at: place)))
    default: throw SchemaError(place: place, reason: "this validator does not know the keyword")
    }
  }

  private func namedSchemas(_ value: JSONValue, at place: String) throws -> [String: JSONSchema.Rules] {
    guard case .object(let members) = value else {
      throw SchemaError(place: place, reason: "schemas by name are an object")
    }
    return Dictionary(
      uniqueKeysWithValues: try members.map { ($0.key, try rules($0.value, at: "\(place)/\($0.key)")) })
  }

  private func type(_ value: JSONValue, at place: String) throws -> String {
    let name = try string(value, at: place)
    guard Self.types.contains(name) else { throw SchemaError(place: place, reason: "'\(name)' is no type") }
    return name
  }

  private func array(_ value: JSONValue, at place: String) throws -> [JSONValue] {
    guard case .array(let elements) = value, !elements.isEmpty else {
      throw SchemaError(place: place, reason: "not an array with elements")
    }
    return elements
  }

  private func string(_ value: JSONValue, at place: String) throws -> String {
    guard let text = value.string else { throw SchemaError(place: place, reason: "not a string") }
    return text
  }

  private func number(_ value: JSONValue, at place: String) throws -> Double {
    guard case .number(let number) = value else { throw SchemaError(place: place, reason: "not a number") }
    return number
  }
}

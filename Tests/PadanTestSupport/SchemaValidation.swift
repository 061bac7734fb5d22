/// A walk through a value that collects where it breaks a schema.
struct Validation {
  let schema: JSONSchema
  /// Whether keys that the schema does not name are faults.
  let isClosed: Bool

  private typealias Fault = JSONSchema.Fault

  func faults(in value: JSONValue, under rules: JSONSchema.Rules, at place: String) -> [JSONSchema.Fault] {
    rules.rules.flatMap { faults(in: value, under: $0, at: place) }
  }

  private func faults(in value: JSONValue, under rule: JSONSchema.Rule, at place: String) -> [Fault] {
    switch rule {
    case .reference(let name):
      schema.definitions[name].map { faults(in: value, under: $0, at: place) } ?? []
    case .exactlyOne(let schemas): exactlyOne(value, schemas, at: place)
    case .type(let name): value.isOfType(name) ? [] : [Fault(place: place, message: "is not of type \(name)")]
    case .oneOfValues(let values):
      values.contains(value) ? [] : [Fault(place: place, message: "is none of the values allowed")]
    case .required(let keys): missing(keys, in: value, at: place)
    case .properties(let properties): members(of: value, properties, at: place)
    case .items(let schema):
      value.elements.enumerated().flatMap { faults(in: $1, under: schema, at: "\(place)/\($0)") }
    case .minimum(let limit): tooSmall(value, limit, at: place)
    case .minLength(let length): tooShort(value, length, at: place)
    }
  }

  private func exactlyOne(_ value: JSONValue, _ schemas: [JSONSchema.Rules], at place: String) -> [Fault] {
    let results = schemas.map { faults(in: value, under: $0, at: place) }
    switch results.count(where: \.isEmpty) {
    case 1: return []
    case 0: return [Fault(place: place, message: "fits none of \(schemas.count) schemas")] + results.joined()
    default: return [Fault(place: place, message: "fits more than one schema")]
    }
  }

  private func missing(_ keys: [String], in value: JSONValue, at place: String) -> [Fault] {
    guard case .object(let members) = value else { return [] }
    return keys.filter { members[$0] == nil }.map { Fault(place: place, message: "has no '\($0)'") }
  }

  private func members(
    of value: JSONValue, _ properties: [String: JSONSchema.Rules], at place: String
  ) -> [Fault] {
    guard case .object(let members) = value else { return [] }
    return members.sorted { $0.key < $1.key }.flatMap { key, member in
      let memberPlace = "\(place)/\(key)"
      if let schema = properties[key] { return faults(in: member, under: schema, at: memberPlace) }
      return isClosed ? [Fault(place: memberPlace, message: "is not in the schema")] : []
    }
  }

  private func tooSmall(_ value: JSONValue, _ limit: Double, at place: String) -> [Fault] {
    guard case .number(let number) = value, number < limit else { return [] }
    return [Fault(place: place, message: "is less than \(limit)")]
  }

  private func tooShort(_ value: JSONValue, _ length: Int, at place: String) -> [Fault] {
    guard let text = value.string, text.unicodeScalars.count < length else { return [] }
    return [Fault(place: place, message: "is shorter than \(length)")]
  }
}

extension JSONValue {
  /// Whether this is of a type by JSON Schema's name; 1.0 is an integer.
  fileprivate func isOfType(_ name: String) -> Bool {
    switch self {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .number: name == "number" || (name == "integer" && integer != nil)
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    }
  }
}

import Foundation
import PadanTestSupport
import Testing

/// A schema, a value, and where the value breaks the schema.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let schema: String
  let value: String
  let faults: [String]

  init(_ name: String, _ schema: String, _ value: String, _ faults: String...) {
    testDescription = name
    self.schema = schema
    self.value = value
    self.faults = faults
  }
}

extension SchemaCase {
  static let types = [
    SchemaCase("string", #"{"type": "string"}"#, #""a""#),
    SchemaCase("no string", #"{"type": "string"}"#, "1", ": is not of type string"),
    SchemaCase("whole number", #"{"type": "integer"}"#, "3"),
    SchemaCase("whole number with a point", #"{"type": "integer"}"#, "3.0"),
    SchemaCase("fraction", #"{"type": "integer"}"#, "3.5", ": is not of type integer"),
    SchemaCase("fraction as number", #"{"type": "number"}"#, "3.5"),
    SchemaCase("truth is no number", #"{"type": "number"}"#, "true", ": is not of type number"),
    SchemaCase("one is no truth", #"{"type": "boolean"}"#, "1", ": is not of type boolean"),
    SchemaCase("null", #"{"type": "null"}"#, "null"),
    SchemaCase("null is no object", #"{"type": "object"}"#, "null", ": is not of type object"),
    SchemaCase("array", #"{"type": "array"}"#, "[]"),
    SchemaCase("no array", #"{"type": "array"}"#, "{}", ": is not of type array"),
  ]

  static let values = [
    SchemaCase("const", #"{"const": {"a": [1]}}"#, #"{"a": [1]}"#),
    SchemaCase("no const", #"{"const": "a"}"#, #""b""#, ": is none of the values allowed"),
    SchemaCase("enum", #"{"enum": ["a", 1, null]}"#, "null"),
    SchemaCase("not in enum", #"{"enum": ["a", 1]}"#, #""1""#, ": is none of the values allowed"),
    SchemaCase("minimum", #"{"minimum": 1}"#, "1"),
    SchemaCase("below minimum", #"{"minimum": 1}"#, "0.5", ": is less than 1.0"),
    SchemaCase("minimum of no number", #"{"minimum": 1}"#, #""""#),
    SchemaCase("length in code points", #"{"minLength": 2}"#, #""e\u0301""#),
    SchemaCase("too short", #"{"minLength": 2}"#, #""😀""#, ": is shorter than 2"),
  ]

  static let structures = [
    SchemaCase("required", #"{"required": ["a", "b"]}"#, #"{"b": 1}"#, ": has no 'a'"),
    SchemaCase("required of no object", #"{"required": ["a"]}"#, "[]"),
    SchemaCase(
      "property", #"{"properties": {"a": {"type": "null"}}}"#, #"{"a": 1}"#, "/a: is not of type null"),
    SchemaCase("property left out", #"{"properties": {"a": {"type": "null"}}}"#, "{}"),
    SchemaCase("property added", #"{"properties": {"a": {"type": "null"}}}"#, #"{"b": 1}"#),
    SchemaCase("items", #"{"items": {"type": "null"}}"#, "[null, 1]", "/1: is not of type null"),
    SchemaCase(
      "all rules hold at once", #"{"type": "integer", "minimum": 1}"#, "0.5", ": is less than 1.0",
      ": is not of type integer"),
    SchemaCase("one of two", #"{"oneOf": [{"type": "string"}, {"type": "null"}]}"#, "null"),
    SchemaCase(
      "both of two", #"{"oneOf": [{"minimum": 1}, {"minimum": 2}]}"#, "3", ": fits more than one schema"),
    SchemaCase(
      "none of two", #"{"oneOf": [{"type": "string"}, {"type": "null"}]}"#, "3", ": fits none of 2 schemas",
      ": is not of type string", ": is not of type null"),
    SchemaCase(
      "reference to itself",
      ##"{"$ref": "#/$defs/t", "$defs": {"t": {"type": "array", "items": {"$ref": "#/$defs/t"}}}}"##,
      "[[], [[1]]]", "/1/0/0: is not of type array"),
  ]
}

@Suite struct JSONSchemaTests {
  @Test(arguments: SchemaCase.types + SchemaCase.values + SchemaCase.structures)
  func `a value is judged by a schema`(testCase: SchemaCase) throws {
    let schema = try JSONSchema(parsing: testCase.schema.utf8)
    let faults = schema.faults(in: try JSONValue(parsing: testCase.value.utf8))
    #expect(faults.map(\.description) == testCase.faults)
  }

  @Test(arguments: [
    ("unknown keyword", #"{"maximum": 1}"#, "/maximum"),
    (
      "unknown keyword far inside", #"{"properties": {"a": {"items": {"format": "uri"}}}}"#,
      "/properties/a/items/format"
    ),
    ("unknown keyword in a definition", #"{"$defs": {"t": {"not": {}}}}"#, "/$defs/t/not"),
    ("no object", "true", ""), ("no such type", #"{"type": "text"}"#, "/type"),
    ("list of types", #"{"type": ["string", "null"]}"#, "/type"),
    ("enum of nothing", #"{"enum": []}"#, "/enum"), ("minimum of text", #"{"minimum": "1"}"#, "/minimum"),
    ("properties in a list", #"{"properties": []}"#, "/properties"),
    ("reference to nothing", ##"{"items": {"$ref": "#/$defs/t"}}"##, "#/$defs/t"),
  ])
  func `a schema beyond this validator is refused`(name: String, schema: String, place: String) {
    #expect { try JSONSchema(parsing: schema.utf8) } throws: { error in
      (error as? JSONSchema.SchemaError)?.place == place
    }
  }

  @Test func `a closed schema refuses keys it does not name`() throws {
    let schema = try JSONSchema(parsing: #"{"items": {"properties": {"a": {}}}}"#.utf8)
    let value = try JSONValue(parsing: #"[{"a": 1}, {"a": 1, "b": 2}]"#.utf8)
    #expect(schema.faults(in: value) == [])
    #expect(schema.faults(in: value, isClosed: true).map(\.description) == ["/1/b: is not in the schema"])
  }

  @Test func `properties without a description are found`() throws {
    let schema = try JSONSchema(
      parsing: """
        {"properties": {"a": {}, "b": {"description": "b"}, "c": {"$ref": "#/$defs/t"}},
         "$defs": {"t": {"description": "t", "properties": {"d": {}}}}}
        """.utf8)
    #expect(schema.undescribedProperties == ["/a", "#/$defs/t/d"])
  }
}

@Suite struct AnnotationSchemaTests {
  private func schema() throws -> JSONSchema {
    try JSONSchema(parsing: Data(contentsOf: Repository.annotationSchema))
  }

  @Test func `every key is described`() throws {
    #expect(try schema().undescribedProperties == [])
  }

  @Test(arguments: [
    ("nothing", "{}"), ("no object", "[]"),
    ("another version", #"{"schema": "padan.annotation/2", "id": "1", "error": "e"}"#),
    ("no id", #"{"schema": "padan.annotation/1", "error": "e"}"#),
    ("silent failure", #"{"schema": "padan.annotation/1", "id": "1", "error": ""}"#),
    ("no segments", #"{"schema": "padan.annotation/1", "id": "1", "source": {"format": "plain"}}"#),
    (
      "annotation without a place",
      """
      {"schema": "padan.annotation/1", "id": "1", "source": {"format": "plain"}, "summary": [], "glossary": [],
       "unknown": [], "segments": [{"id": "s1", "kind": "sentence", "paragraph": 0, "start": 0, "end": 5,
       "text": "rudal", "annotations": [{"surface": "rudal", "lemma": "rudal", "kind": "term",
       "glosses": ["missile"], "match": "exact"}]}]}
      """
    ),
  ])
  func `what is no output is refused`(name: String, text: String) throws {
    #expect(try schema().faults(in: JSONValue(parsing: text.utf8)) != [])
  }

  @Test func `keys may be added`() throws {
    let text = #"{"schema": "padan.annotation/1", "id": "1", "error": "e", "line": 7}"#
    #expect(try schema().faults(in: JSONValue(parsing: text.utf8)) == [])
    #expect(try schema().faults(in: JSONValue(parsing: text.utf8), isClosed: true) != [])
  }
}

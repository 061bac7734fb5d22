import PadanTestSupport
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    ("null", "null", JSONValue.null), ("truth", " true\n", .bool(true)), ("falsehood", "false", .bool(false)),
    ("nothing", "0", .number(0)), ("negative", "-0.5", .number(-0.5)), ("power", "1.5E+2", .number(150)),
    ("small", "5e-1", .number(0.5)), ("empty string", "\"\"", .string("")),
    ("escapes", #""\"\\\/\b\f\n\r\t\u00e9""#, .string("\"\\/\u{8}\u{C}\n\r\té")),
    ("surrogates", #""\ud83d\ude00😀""#, .string("😀😀")), ("zero", #""\u0000""#, .string("\0")),
    ("empty array", "[ ]", .array([])), ("array", "[1 ,\t[null]]", .array([.number(1), .array([.null])])),
    ("empty object", "{}", .object([:])),
    ("object", #"{"a":{"b" : 1}, "":2}"#, .object(["a": .object(["b": .number(1)]), "": .number(2)])),
  ])
  func `JSON is read`(name: String, text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text.utf8) == value)
  }

  @Test(arguments: [
    ("nothing", "", 0), ("open object", "{", 1), ("two values", "{} {}", 3), ("comma at the end", "[1,]", 3),
    ("comma at an object's end", #"{"a":1,}"#, 7), ("no comma", "[1 2]", 3), ("cut word", "nul", 0),
    ("zero before digits", "01", 1), ("point before nothing", "1.", 2), ("bare point", ".5", 0),
    ("plus", "+1", 0), ("not a number", "NaN", 0), ("too large", "1e999", 5), ("bare key", "{a:1}", 1),
    ("single quotes", "'a'", 0), ("key twice", #"{"a":1,"a":2}"#, 10), ("control character", "\"\u{1}\"", 1),
    ("open string", "\"a", 2), ("unknown escape", #""\x""#, 2), ("short escape", #""\u12""#, 3),
    ("sign in an escape", #""\u+123""#, 3), ("lone surrogate", #""\ud83d""#, 7),
    ("leading surrogate twice", #""\ud83d\ud83d""#, 13), ("comment", "1 // one", 2),
    ("byte order mark", "\u{FEFF}1", 0),
  ])
  func `what is not JSON is refused at its place`(name: String, text: String, offset: Int) {
    #expect { try JSONValue(parsing: text.utf8) } throws: { ($0 as? JSONSyntaxError)?.offset == offset }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }
}

import PadanTestSupport
import Testing

@testable import PadanDocument

@Suite("Records read without a decoder")
struct RecordScannerTests {
  /// Lines that the scanner must read itself, or it would be of no use.
  static let usual = [
    #"{"id":"a","text":"Dua kata."}"#, #"{"text":"x"}"#, #" { "id" : 17 , "text" : "x" } "#,
    #"{"id":null,"text":"x","date":null}"#, #"{"id":0,"text":""}"#,
    #"{"text":"“kutip” – é 🚀","date":"2024-03-15T10:00:00Z"}"#,
    #"{"text":"a\"b\\c\/d\n\r\t\b\fe\u00e9\u201c\u0041"}"#,
    #"{"tags":["a","b\n"],"n":-1.5e+3,"o":{"p":[{},[],true,false,null,0]},"text":"x"}"#,
    #"{"texts":"y","text":"x","idx":1}"#,
  ]

  /// Lines that are left to the decoder, whatever it makes of them.
  static let unusual = [
    "", "{", "[]", "null", #""text""#, "{}", #"{"id":"a"}"#, #"{"text":1}"#, #"{"text":null}"#,
    #"{"text":"x"} x"#, #"{"text":"x",}"#, #"{"text":"x""#, #"{"text":"x\"}"#, #"{"text":"\x"}"#,
    #"{"text":"\ud83d\ude80"}"#, #"{"text":"\ud83d"}"#, #"{"text":"\u12"}"#, #"{"t\u0065xt":"x"}"#,
    #"{"text":"x","text":"y"}"#, #"{"id":1,"id":2,"text":"x"}"#, #"{"id":1.0,"text":"x"}"#,
    #"{"id":01,"text":"x"}"#, #"{"id":-1,"text":"x"}"#, #"{"id":1e2,"text":"x"}"#, #"{"id":true,"text":"x"}"#,
    #"{"id":123456789012345678901,"text":"x"}"#, #"{"id":[1],"text":"x"}"#, #"{"text":"x","date":5}"#,
    #"{"n":01,"text":"x"}"#, #"{"n":1.,"text":"x"}"#, #"{"n":[1,],"text":"x"}"#, #"{"n":tru,"text":"x"}"#,
    #"{"a":"# + String(repeating: "[", count: 101) + String(repeating: "]", count: 101) + #","text":"x"}"#,
    "{\"text\":\"a\u{1}b\"}", "{\"text\":\"a\nb\"}", "\u{FEFF}{\"text\":\"x\"}",
  ]

  @Test(arguments: usual) func `Usual lines are read as the decoder reads them`(line: String) throws {
    let scanned = try #require(RecordScanner.record(on: Array(line.utf8)))
    #expect(Fields(scanned) == Fields(try ArticleRecord(decoding: Array(line.utf8))))
  }

  @Test(arguments: unusual) func `Unusual lines are left to the decoder`(line: String) {
    #expect(RecordScanner.record(on: Array(line.utf8)) == nil)
  }

  @Test func `Bytes that are not UTF-8 are left to the decoder`() {
    #expect(RecordScanner.record(on: Array(#"{"text":""#.utf8) + [0xFF] + Array(#""}"#.utf8)) == nil)
  }

  @Test func `Whatever the scanner reads of a spoilt line, the decoder reads too`() throws {
    var random = SeededGenerator(seed: 11)
    let bytes = Array(#"{}[]",:\u0123456789eE+-.ntf ax"#.utf8)
    var readCount = 0
    for line in Self.usual {
      for _ in 0..<400 {
        var spoilt = Array(line.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<spoilt.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: spoilt[place] = bytes.randomElement(using: &random) ?? 0
          case 1: spoilt.insert(bytes.randomElement(using: &random) ?? 0, at: place)
          default: if spoilt.count > 1 { spoilt.remove(at: place) }
          }
        }
        guard let scanned = RecordScanner.record(on: spoilt) else { continue }
        readCount += 1
        let decoded = try ArticleRecord(decoding: spoilt)
        #expect(Fields(scanned) == Fields(decoded), "\(String(decoding: spoilt, as: UTF8.self))")
      }
    }
    #expect(readCount > 300)
  }

  /// What a record says.
  private struct Fields: Equatable {
    let id: String?
    let text: [UInt8]
    let day: String?

    init(_ record: ArticleRecord) {
      (id, text, day) = (record.id, record.text, record.day)
    }
  }
}

import PadanTermbase
import Testing

@Suite struct ConditionTests {
  @Test func clausesKeepPlaceValuesAndNegation() throws {
    let condition = try Condition(parsing: "next:AS|Amerika Serikat & !prev:@state")
    #expect(condition.clauses.map(\.place) == [.next, .prev])
    #expect(condition.clauses.map(\.isNegated) == [false, true])
    #expect(condition.clauses[0].values == [.word("as"), .word("amerika serikat")])
    #expect(condition.clauses[1].values == [.semanticClass("state")])
  }

  @Test(arguments: [
    ("@n", Condition.Value.partOfSpeech(.noun)), ("@v", .partOfSpeech(.verb)),
    ("@num", .partOfSpeech(.numeral)),
    ("@name", .semanticClass("name")), ("@number", .semanticClass("number")),
    ("@state", .semanticClass("state")),
    ("n", .word("n")),
  ])
  func whatASignNames(text: String, value: Condition.Value) throws {
    #expect(try Condition(parsing: "next:\(text)").clauses.map(\.values) == [[value]])
  }

  @Test(arguments: Condition.Place.allCases) func everyPlaceParses(place: Condition.Place) throws {
    let condition = try Condition(parsing: "\(place.rawValue):kapal")
    #expect(condition.clauses.map(\.place) == [place])
  }

  @Test(arguments: [
    ("no space around the sign", "next:kapal&prev:laut", 2),
    ("spaces at the ends", "  next:kapal  ", 1),
    ("spaces around values", "next: kapal | laut ", 1),
  ])
  func spacesDoNotMatter(name: String, text: String, clauses: Int) throws {
    let condition = try Condition(parsing: text)
    #expect(condition.clauses.count == clauses)
    for value in condition.clauses.flatMap(\.values) {
      #expect(value == .word("kapal") || value == .word("laut"))
    }
  }

  @Test(arguments: [
    ("nothing", "", "has no ':'"),
    ("word alone", "kapal", "clause 'kapal' has no ':'"),
    ("place nobody knows", "beside:kapal", "looks nowhere known; the places are next, prev, near"),
    ("capitals", "NEXT:kapal", "looks nowhere known"),
    ("no value", "near:", "names no value"),
    ("only separators", "near:||", "names no value"),
    ("second clause empty", "near:kapal & ", "has no ':'"),
    ("negation without a clause", "!", "clause '!' has no ':'"),
  ])
  func faultsSayWhatIsWrong(name: String, text: String, message: String) throws {
    let error = #expect(throws: Condition.SyntaxError.self) { try Condition(parsing: text) }
    #expect(try #require(error).message.contains(message))
  }

  @Test func always() {
    #expect(Condition.always.clauses.isEmpty)
  }
}

import PadanModel
import Testing

@testable import PadanTermbase

@Suite struct WritingTests {
  /// The bits say what the rule says.
  @Test(arguments: [CaseRule.any, .capitalized, .upper], [LetterCase.lower, .title, .upper, .mixed])
  func aWritingObeysAsTheRuleSays(rule: CaseRule, letterCase: LetterCase) {
    for inCapitals in [false, true] {
      let writing = Writing(letterCase, inCapitals: inCapitals)
      #expect(rule.writings.contains(writing) == rule.admits(letterCase, inCapitals: inCapitals))
    }
  }
}

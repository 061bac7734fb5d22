import PadanTestSupport
import Testing

@testable import PadanBatch

@Suite struct InputOrderTests {
  @Test func resultsWaitForTheirTurn() {
    var order = InputOrder<String>()
    #expect(order.add("c", number: 2).isEmpty)
    #expect(order.add("a", number: 0) == ["a"])
    #expect(order.add("b", number: 1) == ["b", "c"])
    #expect(order.add("d", number: 3) == ["d"])
  }

  @Test(arguments: 0..<20) func anyOrderIsPutRight(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var order = InputOrder<Int>()
    let results = (0..<50).shuffled(using: &random).flatMap { order.add($0, number: $0) }
    #expect(results == Array(0..<50))
  }
}

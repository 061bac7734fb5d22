/// Puts results that workers finish in any order back into the order of their inputs.
struct InputOrder<Element> {
  private var next = 0
  private var waiting: [Int: Element] = [:]

  /// Takes the result of an input and returns the results whose turn has come, in order.
  ///
  /// - Parameter number: the input's number, counted from 0 without gaps.
  mutating func add(_ element: Element, number: Int) -> [Element] {
    waiting[number] = element
    var ready: [Element] = []
    while let element = waiting.removeValue(forKey: next) {
      ready.append(element)
      next += 1
    }
    return ready
  }
}

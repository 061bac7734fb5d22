@testable import PadanAlignment
import PadanTestSupport
import Testing

@Suite struct BandTests {
  /// Anchors that follow each other, at random.
  private func anchors(seed: UInt64, sourceCount: Int, targetCount: Int) -> [Anchor] {
    var generator = SeededGenerator(seed: seed)
    var anchors: [Anchor] = []
    var place = Place(source: 0, target: 0)
    while true {
      let step = generator.chance(oneIn: 30) ? 700 : 12
      place = Place(
        source: place.source + Int.random(in: 1...step, using: &generator),
        target: place.target + Int.random(in: 1...step, using: &generator))
      guard place.source < sourceCount, place.target < targetCount else { return anchors }
      anchors.append(Anchor(source: place.source, target: place.target, weight: 1))
    }
  }

  @Test(arguments: 1...40)
  func `a band is one piece from corner to corner and holds its anchors`(seed: UInt64) {
    let (sourceCount, targetCount) = (2000 + Int(seed) * 13, 2700 - Int(seed) * 31)
    let anchors = anchors(seed: seed, sourceCount: sourceCount, targetCount: targetCount)
    let columns = Band(around: anchors, sourceCount: sourceCount, targetCount: targetCount).columns
    #expect(columns.count == sourceCount + 1)
    #expect(columns.first?.lowerBound == 0)
    #expect(columns.last?.upperBound == targetCount)
    for (above, below) in zip(columns, columns.dropFirst()) {
      #expect(above.lowerBound <= below.lowerBound)
      #expect(above.upperBound <= below.upperBound)
      #expect(below.lowerBound <= above.upperBound)
    }
    for anchor in anchors {
      #expect(columns[anchor.source].contains(anchor.target))
      #expect(columns[anchor.source + 1].contains(anchor.target + 1))
    }
  }

  @Test func `a small grid is searched whole`() {
    let columns = Band(around: [], sourceCount: 300, targetCount: 400).columns
    #expect(columns.allSatisfy { $0 == 0...400 })
  }

  @Test func `a large one is not`() {
    let band = Band(around: [], sourceCount: 20_000, targetCount: 20_000)
    #expect(band.count < 20_000 * 300)
  }

  @Test func `a band is widened where a path runs along its side, and only there`() {
    var band = Band(around: [], sourceCount: 5000, targetCount: 5000)
    let before = band.columns
    let side = Place(source: 2500, target: before[2500].upperBound)
    let widened = band.widen(along: [Place(source: 100, target: 100), side])
    #expect(widened)
    #expect(band.columns[2500].upperBound > before[2500].upperBound)
    #expect(band.columns[2500].lowerBound < before[2500].lowerBound)
    #expect(band.columns[1000] == before[1000])
    #expect(band.columns[4000] == before[4000])
  }

  @Test func `a path amid the band widens nothing`() {
    var band = Band(around: [], sourceCount: 5000, targetCount: 5000)
    let before = band.columns
    let widened = band.widen(along: (0...5000).map { Place(source: $0, target: $0) })
    #expect(!widened)
    #expect(band.columns == before)
  }
}

@Suite struct AnchorChainTests {
  /// The weight of the heaviest ascending chain, by trying all that could come before each candidate.
  private func heaviestWeight(_ candidates: [Anchor]) -> Double {
    var best: [Double] = []
    for (position, last) in candidates.enumerated() {
      let before =
        zip(candidates, best).prefix(position)
        .filter { $0.0.source < last.source && $0.0.target < last.target }.map(\.1).max() ?? 0
      best.append(before + last.weight)
    }
    return best.max() ?? 0
  }

  @Test(arguments: 1...100)
  func `no chain is heavier`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    let candidates = (0..<count).map { _ in
      Anchor(
        source: Int.random(in: 0..<20, using: &generator), target: Int.random(in: 0..<20, using: &generator),
        weight: Double(Int.random(in: 1...9, using: &generator)))
    }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    let chain = AnchorChain.heaviestChain(candidates, targetCount: 20)
    #expect(chain.reduce(0) { $0 + $1.weight } == heaviestWeight(candidates))
    for (first, second) in zip(chain, chain.dropFirst()) {
      #expect(first.source < second.source && first.target < second.target)
    }
  }
}

import Testing

@testable import padan_benchmarks

@Suite struct SyntheticTermTests {
  private func terms(_ count: Int, avoiding avoided: Set<String> = []) -> [String] {
    var terms = SyntheticTerms(seed: 1, avoiding: avoided)
    return (0..<count).map { _ in terms.next() }
  }

  @Test func `a longer list begins with the shorter`() {
    #expect(terms(1000).prefix(100) == terms(100)[...])
  }

  @Test func `no term comes twice`() {
    #expect(Set(terms(20_000)).count == 20_000)
  }

  @Test func `terms have one to three words of plain letters`() {
    let terms = terms(2000)
    #expect(terms.allSatisfy { $0.wholeMatch(of: /[a-z]{2,}( [a-z]{2,}){0,2}/) != nil })
    #expect(Set(terms.map { $0.split(separator: " ").count }) == [1, 2, 3])
  }

  @Test func `what is to be avoided is left out`() {
    let first = terms(10)
    #expect(Set(terms(1000, avoiding: Set(first))).isDisjoint(with: first))
  }

  @Test func `rows are a dictionary's`() {
    var terms = SyntheticTerms(seed: 1, avoiding: [])
    let rows = String(decoding: terms.rows(count: 3), as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.wholeMatch(of: /[a-z ]+\tn\tconcept \d/) != nil })
  }
}

@Suite struct TextTableTests {
  @Test func `columns are as wide as their widest cells`() {
    var table = TextTable(header: ["stage", "MB/s"])
    table.add(["annotate", "1.2"])
    table.add(["×", "–"])
    #expect(
      table.description == """
        stage     MB/s
        annotate   1.2
        ×            –
        """)
  }

  @Test(arguments: [(1, [1]), (2, [1, 2]), (4, [1, 2, 4]), (6, [1, 2, 4, 6])])
  func `workers are doubled up to the cores`(cores: Int, counts: [Int]) {
    #expect(WorkerGrowth.counts(upTo: cores) == counts)
  }
}

@Suite struct CostTests {
  @Test func `what a work allocates is counted, and no more`() {
    var cost = Cost()
    cost.count {
      for _ in 0..<100 { UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 8).deallocate() }
    }
    #expect(cost.allocations == 100)
    cost.count {}
    #expect(cost.allocations == 100)
  }
}

@Suite struct GrowthTests {
  private static let growth = Growth(
    glossary: GlossaryGrowth(lines: [
      .init(entries: 0, megabytesPerSecond: 2, kept: 1, compileSeconds: 0.125, compiledBytes: 5_900_000),
      .init(entries: 20_000, megabytesPerSecond: 1.8, kept: 0.9, compileSeconds: 0.3, compiledBytes: nil),
    ]),
    text: TextGrowth(
      workers: 2,
      lines: [
        .init(
          repetitions: 16, bytes: 16_000_000, megabytesPerSecond: 3, peakBytes: 80_000_000,
          peakHeapBytes: 50_000_000)
      ]),
    workers: WorkerGrowth(repetitions: 4, lines: [.init(workers: 2, megabytesPerSecond: 4, factor: 1.9)]))

  @Test func `growth is a table for each thing that grows`() {
    #expect(
      Self.growth.description == """
        Growth of the glossary: annotate, with synthetic entries beside the default dictionaries
        entries               MB/s   kept  compiled in  compiled file
        default dictionaries  2.00  1.000       0.13 s         5.9 MB
        and 20000             1.80  0.900       0.30 s              –

        Growth of the text: padan annotate, JSONL, 2 workers
        text   length  MB/s  peak memory  peak heap  heap/worker
        × 16  16.0 MB  3.00      80.0 MB    50.0 MB      25.0 MB

        Workers: padan annotate, JSONL, the text × 4
        workers  MB/s  factor
        2        4.00    1.90
        """)
  }
}

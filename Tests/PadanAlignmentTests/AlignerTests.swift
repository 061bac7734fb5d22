import PadanAlignment
import PadanModel
import PadanTestSupport
import Testing

/// Two texts and the links between them.
struct AlignmentCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: [String]
  let target: [String]
  let links: [[[Int]]]

  init(_ name: String, _ source: [String], _ target: [String], _ links: [[Int]]...) {
    testDescription = name
    self.source = source
    self.target = target
    self.links = links
  }
}

extension AlignmentCase {
  private static let source = [
    "Hujan lebat turun sejak pagi.", "Guru menutup sekolah itu.", "Nelayan tidak berani ke laut.",
    "Pemerintah mengirim bantuan ke pelabuhan.", "Pasar ikan di Tuban ikut sepi.",
  ]
  private static let target = [
    "Heavy rain has fallen since the morning.", "The teachers closed the school.",
    "Fishermen dare not go out.",
    "The government sent aid to the harbour.", "The fish market in Tuban is quiet too.",
  ]

  static let shapes = [
    AlignmentCase(
      "one to one", source, target, [[0], [0]], [[1], [1]], [[2], [2]], [[3], [3]], [[4], [4]]),
    AlignmentCase(
      "untranslated", source, Array(target[..<1] + target[2...]), [[0], [0]], [[1], []], [[2], [1]],
      [[3], [2]],
      [[4], [3]]),
    AlignmentCase(
      "added", Array(source[..<3] + source[4...]), target, [[0], [0]], [[1], [1]], [[2], [2]], [[], [3]],
      [[3], [4]]),
    AlignmentCase(
      "two to one", source, [target[0] + " " + target[1]] + target[2...], [[0, 1], [0]], [[2], [1]],
      [[3], [2]], [[4], [3]]),
    AlignmentCase(
      "one to two", source[..<3] + [source[3] + " " + source[4]], target, [[0], [0]], [[1], [1]], [[2], [2]],
      [[3], [3, 4]]),
    AlignmentCase(
      "blank lines are in no link", [""] + source[..<2] + [" ", "\t"] + source[2...],
      target[..<4] + ["", target[4], "\u{A0}"], [[1], [0]], [[2], [1]], [[5], [2]], [[6], [3]], [[7], [5]]),
    AlignmentCase("no source", [], ["A line."], [[], [0]]),
    AlignmentCase("no target", ["Satu baris.", "", "Baris lain."], [""], [[0], []], [[2], []]),
    AlignmentCase("nothing", [], []),
  ]

  static let evidence = [
    AlignmentCase(
      "inflected forms",
      ["Jembatan-jembatan dibangun.", "Anaknya membacakan surat kabar.", "Kapal itu dikirim."],
      ["The ships were sent.", "Bridges are being built.", "Her child read newspapers aloud."],
      [[], [0]], [[0], [1]], [[1], [2]], [[2], []]),
    AlignmentCase(
      "names", ["Sumiati tinggal di Wonokerto.", "Ia pindah ke Lembah Sorik."],
      ["The village has no road.", "Sumiati lives in Wonokerto.", "She moved to the Sorik valley."],
      [[], [0]], [[0], [1]], [[1], [2]]),
    AlignmentCase(
      "numbers in either notation", ["Sekitar 1.500 ekor mati.", "Sisanya 27,5 ton."],
      ["Nobody knows how it came about.", "Some 1,500 animals died.", "What is left are 27.5 tonnes."],
      [[], [0]], [[0], [1]], [[1], [2]]),
    AlignmentCase(
      "a number shared by chance forces no link",
      ["Banjir merusak 12 jembatan.", "Pemerintah mengirim bantuan.", "Guru membaca surat kabar."],
      [
        "The flood damaged bridges.", "The government sent aid within 12 days.",
        "The teacher reads a newspaper.",
      ],
      [[0], [0]], [[1], [1]], [[2], [2]]),
    AlignmentCase(
      "cognates that no dictionary has",
      ["Arkeologi tropis.", "Kelembapan tinggi.", "Bioteknologi kontemporer."],
      ["Tropical archaeology.", "Contemporary biotechnology."], [[0], [0]], [[1], []], [[2], [1]]),
  ]
}

@Suite struct AlignerTests {
  @Test(arguments: AlignmentCase.shapes + AlignmentCase.evidence)
  func `links are found`(_ test: AlignmentCase) throws {
    let links = try AlignmentFixture.aligner().align(source: test.source, target: test.target)
    #expect(links.map { [$0.source, $0.target] } == test.links)
  }

  @Test(arguments: 1...60)
  func `every unit that is not blank is in one link, whatever the text`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "kapal", "ship", "Tuban", "12", "1.500", "banjir", "the", " ", " ", " ", ".", "?", "\u{201C}",
      "rudal-rudal", "-",
      "é", "\u{301}", "\u{200B}", "😀", "中文", "\u{A0}", "'s", "\u{0}", "NATO", "a-1", "\r",
    ]
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        generator.text(of: pieces, count: Int.random(in: 0...20, using: &generator))
      }
    }
    let aligner = try AlignmentFixture.aligner()
    let links = try aligner.align(source: texts[0], target: texts[1])
    #expect(links.flatMap(\.source) == texts[0].indices.filter { !isBlank(texts[0][$0]) })
    #expect(links.flatMap(\.target) == texts[1].indices.filter { !isBlank(texts[1][$0]) })
    for link in links {
      #expect((0...1).contains(link.score))
      #expect(link.isPair || link.score == 0)
      #expect(link.source.count <= 2 && link.target.count <= 2 && link.source.count + link.target.count > 0)
    }
    #expect(try aligner.align(source: texts[0], target: texts[1]) == links)
  }

  private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  @Test func `a link without evidence scores less`() throws {
    let links = try AlignmentFixture.aligner().align(
      source: ["Pemerintah mengirim bantuan ke pelabuhan itu.", "Kerap kali begitu adanya, entah mengapa."],
      target: ["The government sent aid to that harbour.", "Nobody had seen anything of the sort."])
    #expect(links.map(\.isPair) == [true, true])
    #expect(links[0].score > 0.5)
    #expect(links[1].score < links[0].score)
  }
}

import PadanAnnotation
import PadanModel
import PadanTestSupport
import SystemPackage
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What holds of every annotated document.
@Suite struct AnnotationPropertyTests {
  private static let pieces = [
    "rudal", "Rudal", "RUDAL", "rudal-rudal", "rudalnya", "jelajah", "perisai", "Menlu", "AS", "as", "KTT",
    "NATO", "Rusia",
    "Presiden", "menerapkan", "sanksi", "dijatuhkan", "tidak", "akan", "yang", "dan", "di", "oleh", "itu",
    "Zarkusimo",
    "zarkusan", "KPZN", "(KPZN)", "(", ")", "\"", "\u{201C}", "\u{201D}", ",", ".", "?", ":", "-", "–", "/",
    "1.500", "15,2",
    "Rp1,5", "miliar", "US$", "200", "juta", "15/3", "Kamis", "pukul", "19.00", "WIB", "ke-65", "1990-an",
    "12", "Mei", "2011",
    "\n\n", "\n\n# ", "é", "中文", "😀", "\u{AD}", "\u{200B}", "\u{301}", "\u{A0}", "'", "x'y", "-nya", "a-",
    "--",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...80, using: &generator)
    return (0..<count).map { _ in
      (pieces.randomElement(using: &generator) ?? "") + (generator.chance(oneIn: 8) ? "" : " ")
    }.joined()
  }

  @Test(arguments: UInt64(0)..<200) func randomTextIsAnnotatedSoundly(seed: UInt64) throws {
    expectSound(try annotated(Self.text(seed: seed)))
  }

  /// Composition looks at general words, too, which are left out all the same.
  @Test(arguments: UInt64(0)..<100) func onlyWordsAreLeftOut(seed: UInt64) throws {
    let words = [
      "para", "itu", "tiga", "pemerintah", "anggota", "Menlu", "menlu", "Sekjen", "KTT", "NATO", "DPR",
      "Rusia", "Suriah", "Brussels", "rudal", "datang", ",",
    ]
    var generator = SeededGenerator(seed: seed)
    let text = (0..<40).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let all = try annotated("Ia \(text).")
    let terms = try annotated("Ia \(text).", show: .terms)
    #expect(terms.annotations == all.annotations.filter { $0.kind != .word })
  }

  @Test(arguments: UInt64(0)..<10) func annotationIsDeterministic(seed: UInt64) throws {
    let annotator = try Annotator(try repositoryDictionaries.get())
    let document = article(Self.text(seed: seed))
    let first = try annotator.annotate(document)
    // What the annotator has met in between changes nothing.
    _ = try annotator.annotate(article(Self.text(seed: seed + 100)))
    let second = try annotator.annotate(document)
    #expect(first.segments == second.segments)
    #expect(first.glossary == second.glossary)
    #expect(first.unknown == second.unknown)
    #expect(first.summary == second.summary)
  }

  @Test(arguments: ["perisai-rudal.txt", "pemilu.txt", "ktt-asean.md", "gencatan-senjata.html"])
  func examplesAreAnnotatedSoundly(name: String) throws {
    let url = URL(filePath: examplesFolder.appending(name).string)
    let document = try annotated(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    #expect(document.annotations.count > 100)
    expectSound(document)
  }

  private func expectSound(_ document: AnnotatedDocument) {
    let text = document.document.text
    var end = 0
    for segment in document.segments {
      #expect(segment.segment.range.start >= end)
      end = segment.segment.range.end
      #expect(text[segment.segment.range] == segment.text)
      expectDisjoint(segment.annotations, inside: segment.segment.range)
      for annotation in segment.annotations { expectSound(annotation, text) }
    }
    let known = Set(document.annotations.map(\.lemma))
    #expect(document.glossary.allSatisfy { known.contains($0.lemma) && $0.count > 0 })
    #expect(document.unknown.allSatisfy { $0.count > 0 && !$0.surface.isEmpty })
  }

  private func expectDisjoint(_ annotations: [Annotation], inside range: TextRange) {
    var end = range.start
    for annotation in annotations {
      #expect(annotation.range.start >= end && !annotation.range.isEmpty, "\(annotation.surface)")
      end = annotation.range.end
    }
    #expect(end <= range.end)
  }

  private func expectSound(_ annotation: Annotation, _ text: SourceText) {
    #expect(text[annotation.range] == annotation.surface)
    #expect(!annotation.lemma.isEmpty)
    #expect(annotation.gloss.map { !$0.isEmpty } ?? true, "\(annotation.surface)")
    #expect(annotation.glosses.count <= 4 && Set(annotation.glosses).count == annotation.glosses.count)
    #expect(annotation.glosses.allSatisfy { !$0.isEmpty }, "\(annotation.surface)")
    expectDisjoint(annotation.parts, inside: annotation.range)
    for part in annotation.parts { expectSound(part, text) }
  }
}

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

/// The links between a line and its source.
@Suite struct GistAlignmentTests {
  /// Words of a line that no word of the source need stand behind.
  private static let inserted: Set<String> = [
    "a", "an", "the", "to", "of", "by", "it", "is", "was", "are", "were", "am",
    "he", "they", "do", "does", "did", "with",
  ]

  private static let leftOut: Set<String> = ["tahun", "bulan", "hari", "tanggal", "di", "ke"]

  private static let pieces = [
    "Presiden", "menteri", "Zarkusimo", "menolak", "ditolak", "mengirimkannya", "rumah-rumah", "rumahnya",
    "itu", "ini",
    "tersebut", "yang", "telah", "sedang", "akan", "tidak", "bisa", "ingin", "untuk", "setelah", "bahwa",
    "mengatakan",
    "oleh", "dan", "tetapi", "di", "sangat", "besar", "seorang", "dua", "1.500", "banyak", "para",
    "salah satu", "mereka",
    "ia", "adalah", "ada", "Rusia", "KTT", "NATO", "zarkusan", "bulan", "Mei", "lalu",
    "kata", "jika", "apakah", "belum", "lebih", "paling", "secara", "karena", "membuat", "Rp5 juta", "lima",
    "tahun",
    "Zarkusimo Belanira", "juga", "perlunya", "upaya", "?",
    ",", ".", "\"", "(", ")", "–", ":", "/", "é", "😀",
  ]

  @Test(arguments: [
    "Presiden mengunjungi pabrik itu.", "Pabrik itu tidak dikunjungi oleh presiden.",
    "Ia mengatakan bahwa 1.500 orang akan datang ke KTT NATO.", "\"Kami menolak,\" kata Menteri Zarkusimo.",
    "# Presiden Rusia Kunjungi Jakarta", "Zarkusan itu zolfir.",
  ])
  func linksOfSentences(text: String) throws { try expectSound(annotated(text)) }

  @Test(arguments: UInt64(0)..<300) func linksOfRandomText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...25, using: &generator)
    let words = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
    try expectSound(annotated((seed % 5 == 0 ? "# " : "") + words.joined(separator: " ")))
  }

  @Test(arguments: ["perisai-rudal.txt", "pemilu.txt", "ktt-asean.md"])
  func linksOfExamples(name: String) throws {
    let text = String(
      decoding: try Data(contentsOf: URL(filePath: examplesFolder.appending(name).string)), as: UTF8.self)
    for paragraph in text.split(separator: "\n\n") { try expectSound(annotated(String(paragraph))) }
  }

  private func expectSound(_ document: AnnotatedDocument) {
    for segment in document.segments {
      guard let gist = segment.gist else {
        #expect(segment.gistAlignment.isEmpty)
        continue
      }
      expectInOrder(segment.gistAlignment, of: segment, line: SourceText(gist))
      expectEveryWordHasASource(segment, line: SourceText(gist))
      expectEveryTermIsRendered(segment)
    }
  }

  private func expectInOrder(_ links: [GistLink], of segment: AnnotatedSegment, line: SourceText) {
    var end = 0
    for link in links {
      #expect(link.english.start >= end && !link.english.isEmpty, "\(segment.text)")
      #expect(segment.segment.range.contains(link.source) && !link.source.isEmpty, "\(segment.text)")
      end = link.english.end
    }
    #expect(end <= line.count, "\(segment.text)")
  }

  /// What is not linked is spaces, and words that English alone wants.
  private func expectEveryWordHasASource(_ segment: AnnotatedSegment, line: SourceText) {
    var end = 0
    var unlinked = ""
    for link in segment.gistAlignment {
      unlinked += line[TextRange(end, max(end, link.english.start))] + " "
      end = max(end, link.english.end)
    }
    unlinked += line[TextRange(end, line.count)]
    let words = unlinked.split(separator: " ").map { $0.lowercased() }
    #expect(words.allSatisfy(Self.inserted.contains), "\(segment.text) → \(line[line.range]): \(words)")
  }

  /// No term of the source is lost on the way, but for what English leaves out before a date.
  private func expectEveryTermIsRendered(_ segment: AnnotatedSegment) {
    let terms = segment.annotations.filter { $0.kind == .term || $0.kind == .name }
    for annotation in terms where !Self.leftOut.contains(annotation.lemma) {
      let isRendered = segment.gistAlignment.contains { $0.source.overlaps(annotation.range) }
      #expect(isRendered, "\(annotation.surface) in \(segment.text) → \(segment.gist ?? "")")
    }
  }
}

import PadanAnnotation
import PadanMorphology
import PadanTermbase
import PadanTestSupport
import Testing

/// What holds of every analysis of every form.
@Suite struct AnalysisPropertyTests {
  private static let before = [
    "", "", "", "me", "mem", "men", "meny", "meng", "menge", "pe", "pem", "pen", "peng", "ber", "be", "ter",
    "di", "ke",
    "se", "per", "memper", "diper", "keber", "ku", "anti", "non", "pasca",
  ]
  private static let stems = [
    "tulis", "kirim", "pukul", "sapu", "rudal", "pasukan", "pemerintah", "negara", "senjata", "ambil",
    "hukum", "lari",
    "tandatangan", "besar", "dua", "KTT", "NATO", "Bali", "nggak", "zorpak", "é", "1990", "21", "e-KTP",
    "Jum'at",
  ]
  private static let after = [
    "", "", "", "an", "kan", "i", "nya", "ku", "lah", "kah", "pun", "nyalah", "isasi", "wan",
  ]

  /// A form that affixes, hyphens and repetition may have made.
  private static func form(using generator: inout SeededGenerator) -> String {
    let start = before.randomElement(using: &generator) ?? ""
    let stem = stems.randomElement(using: &generator) ?? ""
    let end = after.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return start + stem + "-" + stem + end
    case 1: return (start.isEmpty ? "anti" : start) + "-" + stem + end
    default: return start + stem + end
    }
  }

  @Test(arguments: UInt64(0)..<40) func readingsAreSound(seed: UInt64) throws {
    let analyzer = try repositoryAnalyzer()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let form = Self.form(using: &generator)
      let readings = analyzer.analyze(word: form)
      #expect(!readings.isEmpty, "\(form)")
      #expect(readings.map(\.basis) == readings.map(\.basis).sorted(), "\(form)")
      for reading in readings { expectSound(reading, of: form) }
    }
  }

  private func expectSound(_ reading: Analysis, of form: String) {
    #expect(!reading.lemma.isEmpty && !reading.root.isEmpty, "\(form)")
    let bare = reading.chain.map { $0.drop { $0 == "-" } }
    #expect(!bare.isEmpty && bare.allSatisfy { !$0.isEmpty && $0 != "-" }, "\(form): \(reading.notation)")
    let stems = reading.chain.filter { !isPrefix($0) && !isSuffix($0) && $0 != "RED" }
    #expect(!stems.isEmpty, "\(form): \(reading.notation)")
    if reading.basis == .unknown { #expect(reading.chain == [reading.lemma], "\(form)") }
    #expect(isInOrder(reading.chain), "\(form): \(reading.notation)")
    expectEdges(reading, of: form)
  }

  /// The form begins and ends with the letters of its outermost affixes.
  private func expectEdges(_ reading: Analysis, of form: String) {
    guard !reading.features.isColloquial else { return }
    let text = form.lowercased()
    if let prefix = reading.chain.first, isPrefix(prefix), reading.chain.count > 1 {
      // A nasal or an r may be written otherwise: only the letters before it are sure.
      let letters = prefix.dropLast().prefix { $0 != "N" }
      #expect(
        text.hasPrefix(letters.hasSuffix("r") ? letters.dropLast() : letters), "\(form): \(reading.notation)")
    }
    if let suffix = reading.chain.last, isSuffix(suffix) {
      #expect(text.hasSuffix(suffix.dropFirst()), "\(form): \(reading.notation)")
    }
  }

  /// Between two stems all prefixes come before the second and all suffixes after the first.
  private func isInOrder(_ chain: [String]) -> Bool {
    guard let first = chain.firstIndex(where: { !isPrefix($0) }) else { return false }
    return !isSuffix(chain[first])
  }

  private func isPrefix(_ morpheme: String) -> Bool { morpheme.hasSuffix("-") && morpheme.count > 1 }

  private func isSuffix(_ morpheme: String) -> Bool { morpheme.hasPrefix("-") && morpheme.count > 1 }

  @Test(arguments: UInt64(100)..<110) func analysisIsDeterministic(seed: UInt64) throws {
    let dictionaries = try repositoryDictionaries.get()
    let first = Analyzer(rules: dictionaries.affixRules, lexicon: dictionaries.termbase)
    let second = Analyzer(rules: dictionaries.affixRules, lexicon: dictionaries.termbase)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let form = Self.form(using: &generator)
      let readings = first.analyze(word: form)
      #expect(readings == first.analyze(word: form))
      #expect(readings == second.analyze(word: form))
    }
  }

  /// A headword is read as itself first, whatever else it looks like.
  @Test func headwordsAreReadAsThemselves() throws {
    let analyzer = try repositoryAnalyzer()
    let termbase = try repositoryDictionaries.get().termbase
    for form in [
      "pasukan", "rudal", "tentara", "kedutaan", "perundingan", "bersedia", "terhadap", "seperti", "kepala",
    ] {
      #expect(!termbase.senses(of: form).isEmpty)
      let best = try #require(analyzer.analyze(word: form).first)
      #expect(best.basis == .headword && best.lemma == form && best.glossChanges.isEmpty)
    }
  }
}

import Testing

/// Boundaries as Padan finds them beside ICU's.
protocol BoundaryComparison: ~Copyable {
  /// The first place where the two differ; nil if there is none.
  func difference(_ bytes: [UInt8]) throws -> String?
}

extension BoundaryComparison where Self: ~Copyable {
  func expectNoDifference(inQuadruplesOf characters: String) throws {
    for text in BoundaryTexts.quadruples(of: characters) {
      if let difference = try difference(text) { Issue.record("\(text): \(difference)") }
    }
  }

  func expectNoDifference(inRandomTexts seed: UInt64) throws {
    for text in BoundaryTexts.random(seed: seed, count: 500) {
      if let difference = try difference(Array(text.utf8)) {
        Issue.record("\(text.debugDescription) \(difference)")
      }
    }
  }

  func expectNoDifferenceInCorpora() throws {
    for (name, text) in try BoundaryTexts.corpora() {
      #expect(try difference(Array(text.utf8)) == nil, "\(name)")
    }
  }
}

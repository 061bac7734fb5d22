import PadanAnnotation
import PadanTables
import PadanTermbase
import Testing

/// The senses of the repository's dictionaries against their rows, cut up by the plainest means.
@Suite struct SenseTests {
  private static let files = Result { try DictionaryFolder(path: repositoryFolder).termFiles() }

  @Test func `a sense says what its row says`() throws {
    var count = 0
    for file in try Self.files.get() {
      let lines = String(decoding: file.table.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      file.forEachSense { line, sense in
        count += 1
        #expect(PlainSense(sense) == PlainSense(String(lines[line - 1]), in: file), "\(file.name):\(line)")
      }
    }
    #expect(count > 20_000)
  }
}

/// What a row says of a sense.
private struct PlainSense: Equatable {
  let term: String
  let lemma: String
  let partOfSpeech: String
  let glosses: [String]
  let variants: [String]
  let cells: [String: String]
  let clauses: [String]

  init(_ sense: Sense) {
    term = sense.term
    lemma = sense.lemma
    partOfSpeech = sense.partOfSpeech.rawValue
    glosses = sense.glosses
    variants = sense.variants
    cells = [
      "full": sense.expansion, "domain": sense.domain, "class": sense.semanticClass, "adj": sense.adjective,
      "people": sense.people, "article": sense.takesArticle ? "the" : nil,
      "gap": sense.gap == 0 ? nil : String(sense.gap), "root": sense.root, "register": sense.register,
      "status": sense.status == .preferred ? nil : sense.status.rawValue, "concept": sense.concept,
      "note": sense.note,
    ].compactMapValues(\.self)
    clauses = sense.condition.clauses.map { clause in
      let values = clause.values.map { value in
        switch value {
        case .word(let word): word
        case .semanticClass(let name): "@\(name)"
        case .partOfSpeech(let partOfSpeech): "@\(partOfSpeech.rawValue)"
        }
      }
      return (clause.isNegated ? "!" : "") + "\(clause.place.rawValue):" + values.joined(separator: "|")
    }
  }

  init(_ line: String, in file: DictionaryFile) {
    let row = line.components(at: "\t")
    term = row[0]
    lemma = normalizedTerm(row[0])
    partOfSpeech = row[1]
    glosses = row[2].components(at: ";").map(\.trimmed)
    var cells = Dictionary(
      row.dropFirst(3).map { cell in
        let key = cell.prefix { $0 != "=" }
        return (String(key), String(cell.dropFirst(key.count + 1)))
      }, uniquingKeysWith: { first, _ in first })
    variants = cells.removeValue(forKey: "var").map { $0.components(at: ";").map(\.trimmed) } ?? []
    clauses = cells.removeValue(forKey: "when").map { $0.components(at: "&").map(Self.clause) } ?? []
    cells["capital"] = nil
    cells["domain", default: file.defaultDomain] += ""
    cells["concept", default: "\(lemma)/\(row[1])/\(glosses[0])"] += ""
    self.cells = cells
  }

  private static func clause(_ text: String) -> String {
    let place = text.trimmed.prefix { $0 != ":" }
    let values = text.trimmed.dropFirst(place.count + 1)
    return "\(place):" + String(values).components(at: "|").map(value).joined(separator: "|")
  }

  private static func value(_ text: String) -> String {
    text.trimmed.hasPrefix("@") ? text.trimmed : normalizedTerm(text.trimmed)
  }
}

extension String {
  fileprivate func components(at separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

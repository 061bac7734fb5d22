/// A term as somebody enters it at the command.
public struct TermEntry: Sendable, Hashable {
  /// The headword as written.
  public let term: String
  /// The code of its part of speech, such as `n`.
  public let partOfSpeech: String
  /// English base forms, the best first.
  public let glosses: [String]
  /// The code of a domain.
  public let domain: String?
  /// A sentence for the translator.
  public let note: String?

  /// Takes what was typed: runs of white space become one space, and a semicolon separates two glosses.
  public init(
    term: String, partOfSpeech: String, glosses: [String], domain: String? = nil, note: String? = nil
  ) {
    self.term = Self.tidied(term)
    self.partOfSpeech = partOfSpeech
    self.glosses = glosses.flatMap { list in
      list.split(separator: ";", omittingEmptySubsequences: false).map(Self.tidied)
    }
    self.domain = domain.map(Self.tidied)
    self.note = note.map(Self.tidied)
  }

  /// The row of a dictionary file that says this.
  public var row: String {
    ([term, partOfSpeech, glossCell] + optionalCells.map { "\($0.key)=\($0.value)" }).joined(separator: "\t")
  }

  var glossCell: String { glosses.joined(separator: "; ") }

  var optionalCells: [(key: String, value: String)] {
    [("domain", domain), ("note", note)].compactMap { key, value in value.map { (key, $0) } }
  }

  private static func tidied(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A row of a user's file, taken apart at its tabs.
struct OwnRow {
  private var cells: [String]

  init(_ row: [UInt8]) {
    cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  var term: String { cells.first ?? "" }

  var partOfSpeech: String? { cells.count > 1 ? cells[1] : nil }

  /// Whether the row says, whatever stands around it, what a new entry would say of the same term.
  func isSameSense(as entry: TermEntry) -> Bool {
    cells.count > 2 && term == entry.term && partOfSpeech == entry.partOfSpeech
      && !cells.dropFirst(3).contains { $0.hasPrefix("when=") }
  }

  /// The row with an entry's glosses and optional cells.
  func updated(by entry: TermEntry) -> String {
    var cells = cells
    cells[2] = entry.glossCell
    for (key, value) in entry.optionalCells {
      let cell = "\(key)=\(value)"
      if let index = cells.dropFirst(3).firstIndex(where: { $0.hasPrefix("\(key)=") }) {
        cells[index] = cell
      } else {
        cells.append(cell)
      }
    }
    return cells.joined(separator: "\t")
  }
}

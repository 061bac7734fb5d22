import ArgumentParser
import PadanAnnotation
import PadanFiles
import PadanModel
import PadanTermbase

/// `padan dictionary which`
struct DictionaryWhich: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "which",
    abstract: "Show where the glosses of a term come from, and which one wins.",
    discussion: """
      Only the topmost layer that has a term speaks: --dictionary above PADAN_DICTIONARIES, that above your \
      configuration, that above the default dictionaries, those above FreeDict. In it, 'when' marks a row that \
      wins where its condition holds, 'wins' the row that wins everywhere else, and 'also' the others. Exits \
      with 1 if no term is found.
      """)

  @Argument(help: ArgumentHelp("Terms; of several words in quotes.", valueName: "term"))
  var terms: [String]

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let loaded = try dictionaries.load()
      let lookup = TermLookup(
        termbase: loaded.termbase, analyzer: loaded.analyzer)
      let results = terms.map(lookup.look)
      let report = ProvenanceReport(dictionaries: loaded, lookup: lookup)
      let text = results.map { report.lines(of: $0).joined(separator: "\n") }.joined(separator: "\n\n")
      try OutputFile.writeStandardOutput(Array("\(text)\n".utf8))
      if !results.contains(where: { !$0.terms.isEmpty }) { throw Exit.someFailed }
    }
  }
}

/// Tells of each row of a term where it stands, and whether it speaks.
struct ProvenanceReport {
  let dictionaries: Dictionaries
  let lookup: TermLookup

  private var termbase: Termbase { dictionaries.termbase }

  /// What becomes of a row, in the order in which rows are shown.
  private enum Role: String, CaseIterable {
    /// It is chosen where no condition holds.
    case wins
    /// It is chosen where its condition holds.
    case when
    /// Its glosses follow those of the row that wins.
    case also
    /// A higher layer has the term.
    case hidden
  }

  private struct Row {
    let role: Role
    let sense: Sense
    let place: SensePlace
  }

  func lines(of result: LookupResult) -> [String] {
    let query = result.query.withControlsEscaped
    guard !result.terms.isEmpty else { return ["\(query): not in the dictionaries"] }
    return result.terms.flatMap { term in
      let rows = rows(of: term, askedAs: result.query)
      let lemma = rows.first?.sense.term ?? query
      return [lemma.lowercased() == query.lowercased() ? query : "\(query), a form of \(lemma)"]
        + lines(of: rows)
    }
  }

  private func lines(of rows: [Row]) -> [String] {
    let cells = rows.map { row in
      [
        row.role.rawValue,
        "\(row.sense.glosses.joined(separator: "; ")) (\(row.sense.partOfSpeech.fullName))",
        layerName(row.place.layer), "\(row.place.path):\(row.place.line)".withControlsEscaped,
        row.sense.condition.clauses.isEmpty ? "" : row.sense.condition.notation,
      ]
    }
    return cells.map { line in
      let padded = line.indices.map { column in
        let width = cells.map { $0[column].count }.max() ?? 0
        return line[column] + String(repeating: " ", count: width - line[column].count)
      }
      return "  " + padded.joined(separator: "  ").trimmingTrailingSpaces
    }
  }

  private func layerName(_ number: Int) -> String {
    switch dictionaries.layers[number]?.origin {
    case nil: "default"
    case .personal: "personal"
    case .environment: "PADAN_DICTIONARIES"
    case .option: "--dictionary"
    case .freedict: "freedict"
    }
  }

  /// The rows, those that the query's capitals rule out left aside.
  private func rows(of term: FoundTerm, askedAs query: String) -> [Row] {
    let admitted = lookup.rows(of: term, writtenAs: query)
    let ids = admitted.isEmpty ? Array(termbase.senses(at: term.node)) : admitted
    let top = ids.map(termbase.layer(of:)).max()
    let winner = winner(ids.filter { termbase.layer(of: $0) == top })
    let rows = ids.compactMap { id in
      termbase.sense(id).map { sense in
        let isTop = termbase.layer(of: id) == top
        let role: Role =
          !isTop ? .hidden : !sense.condition.clauses.isEmpty ? .when : id == winner ? .wins : .also
        return Row(role: role, sense: sense, place: termbase.place(of: id))
      }
    }
    return Role.allCases.flatMap { role in rows.filter { $0.role == role } }
  }

  /// Of the rows without a condition, the first; one that demands capitals before others, a deprecated one
  /// last.
  private func winner(_ ids: [SenseID]) -> SenseID? {
    let ranked = ids.enumerated().compactMap { order, id -> (rank: Int, order: Int, id: SenseID)? in
      guard let sense = termbase.sense(id), sense.condition.clauses.isEmpty else { return nil }
      let demandsCapitals = termbase.caseRule(of: id) != .any
      return ((sense.status == .deprecated ? 2 : 0) + (demandsCapitals ? 0 : 1), order, id)
    }
    return ranked.min { ($0.rank, $0.order) < ($1.rank, $1.order) }?.id
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: Substring {
    lastIndex { $0 != " " }.map { self[...$0] } ?? ""
  }
}

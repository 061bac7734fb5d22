import PadanModel
import PadanTables

/// Finds rows that say again what another row of the same layer says.
struct RepetitionLint {
  /// What makes two rows without a condition the same.
  private struct SenseKey: Hashable {
    let term: String
    let partOfSpeech: PartOfSpeech
  }

  private struct Headword: Hashable {
    let layer: Int
    let term: String
  }

  private struct Row {
    let place: LinePlace
    /// As written.
    let glosses: String
  }

  private struct Variant {
    let headword: Headword
    /// The term whose variant it is.
    let owner: Headword
    let row: Row
    /// Where the variant itself is written, in bytes of the file.
    let offset: Int
  }

  private struct VariantPair: Hashable {
    let headword: Headword
    let variant: Headword
  }

  private var firstOfLayer: [Int: [SenseKey: LinePlace]] = [:]
  private var rowsByHeadword: [Headword: [Row]] = [:]
  private var variants: [Variant] = []
  private var placesByVariant: [VariantPair: LinePlace] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Enters the rows of a file; files come in the order in which the termbase takes them.
  mutating func enter(_ file: DictionaryFile) {
    var firstOfFile: [SenseKey: LinePlace] = [:]
    var layer = firstOfLayer.removeValue(forKey: file.layer) ?? [:]
    file.table.forEachRow { cells in
      let row = TermRow(table: file.table, cells: cells.cells)
      guard let partOfSpeech = row.partOfSpeech, row.cells.count > 2, !row.term.isEmpty else { return }
      let place = LinePlace(path: file.table.path, number: cells.line, start: cells.start)
      note(row, at: place, layer: file.layer)
      guard row.valueRange(of: .condition) == nil else { return }
      let key = SenseKey(term: row.term, partOfSpeech: partOfSpeech)
      if let first = firstOfFile[key] {
        report(.error, key, at: place, "merge the two rows, or give this one a when=", first)
      } else {
        firstOfFile[key] = place
        if let first = layer[key] {
          report(.warning, key, at: place, "keep one of them, or give this one a when=", first)
        } else {
          layer[key] = place
        }
      }
    }
    firstOfLayer[file.layer] = layer
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ key: SenseKey, at place: LinePlace, _ advice: String,
    _ first: LinePlace
  ) {
    let other = first.path == place.path ? "on line \(first.number)" : "at \(first.path):\(first.number)"
    let message = "'\(key.term)', \(key.partOfSpeech.fullName), stands already \(other); \(advice)"
    diagnostics.append(place.diagnostic(severity, at: place.start, message))
  }

  private mutating func note(_ row: TermRow, at place: LinePlace, layer: Int) {
    let own = Headword(layer: layer, term: row.term)
    let entry = Row(place: place, glosses: row.table.string(row.cells[2]))
    rowsByHeadword[own, default: []].append(entry)
    guard let list = row.valueRange(of: .variants) else { return }
    for item in row.items(of: list, separator: ";") where !item.isEmpty {
      let variant = Headword(layer: layer, term: row.table.string(item))
      variants.append(Variant(headword: variant, owner: own, row: entry, offset: item.start))
      placesByVariant[VariantPair(headword: own, variant: variant)] = place
    }
  }

  /// The faults, once all files are entered.
  func finish() -> [Diagnostic] {
    diagnostics + variants.compactMap(faultOfVariant)
  }

  private func faultOfVariant(_ variant: Variant) -> Diagnostic? {
    messageAboutVariant(variant).map { variant.row.place.diagnostic(.warning, at: variant.offset, $0) }
  }

  private func messageAboutVariant(_ variant: Variant) -> String? {
    let term = variant.headword.term
    if variant.headword == variant.owner { return "'\(term)' is the term itself; remove it" }
    if let back = placesByVariant[VariantPair(headword: variant.headword, variant: variant.owner)] {
      return "'\(term)' has '\(variant.owner.term)' as its variant at \(back.path):\(back.number); "
        + "one of them is the headword, the other its var="
    }
    let rows = rowsByHeadword[variant.headword]
    guard let same = rows?.first(where: { $0.glosses == variant.row.glosses }) else { return nil }
    let other = "\(same.place.path):\(same.place.number)"
    return "'\(term)' has a row with the same glosses at \(other); remove it here or there"
  }
}

import PadanAnnotation
import PadanModel
import PadanTables

extension Dictionaries {
  /// The labels of interlinear glosses by the affixes' notation.
  ///
  /// - Throws: the rows that do not have affix, joint, label and meaning.
  func affixLabels() throws(DictionaryError) -> [String: AffixLabel] {
    let table = try table("morphology/interlinear.tsv")
    let rows = table.rows()
    let faults = rows.filter { $0.cells.count != 4 || !["-", "=", "~"].contains($0.cells[1]) }.map { row in
      Diagnostic(
        severity: .error, file: table.path, line: row.line, column: 1,
        message: "a row has an affix, its joint ('-', '=' or '~'), its label and what that means")
    }
    guard faults.isEmpty else { throw DictionaryError(.invalid(faults)) }
    let labels = rows.map(\.cells).map {
      ($0[0], AffixLabel(label: $0[2], meaning: $0[3], isClitic: $0[1] == "="))
    }
    return Dictionary(labels, uniquingKeysWith: { first, _ in first })
  }
}

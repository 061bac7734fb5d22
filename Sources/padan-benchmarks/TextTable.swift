/// A table in fixed-width text: the first column flush left, the others flush right.
struct TextTable: CustomStringConvertible {
  private var rows: [[String]]

  init(header: [String]) { rows = [header] }

  /// Adds a row with as many cells as the header has.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, without a line feed at the end.
  var description: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension Double {
  /// The number with so many digits after the decimal point.
  func fixed(_ digits: Int) -> String {
    guard isFinite, abs(self) < 1e15 else { return "–" }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let number = String(Int((abs(self) * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, digits + 1 - number.count)) + number
    let sign = self < 0 ? "-" : ""
    return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}

extension Int? {
  /// A number of bytes as megabytes; a dash if it is not known.
  var inMegabytes: String { map { "\((Double($0) / 1e6).fixed(1)) MB" } ?? "–" }
}

import PadanModel

extension Transfer {
  mutating func writeMark(_ unit: GistUnit) {
    // What was said follows without a comma: `Ia mengatakan, harga naik`.
    if unit.surface == ",", clause.isReporting, verbIndex == index - 1, !opensQuotationNext { return }
    var word = EnglishWord(unit.surface, unit.range)
    switch unit.surface {
    case "\"", "'": if opensQuotation(unit) { word.opens = true } else { word.closesUp = true }
    case "(", "[", "\u{201C}", "\u{2018}", "$", "£", "€": word.opens = true
    case "-", "–", "—", "&", "+", "=": break
    case "/":
      word.closesUp = true
      word.opens = true
    default: word.closesUp = true
    }
    output.append(word)
    note(unit)
    punctuate(unit.surface)
  }

  private mutating func note(_ unit: GistUnit) {
    switch unit.surface {
    case "\"": isQuoting = opensQuotation(unit)
    case "\u{201C}": isQuoting = true
    case "\u{201D}": isQuoting = false
    default: break
    }
  }

  private mutating func punctuate(_ mark: String) {
    switch mark {
    case ".", "!", "?", ";", ":", "\u{201D}": startClause()
    case "\"" where !isQuoting: startClause()
    case ",", "-", "–", "—": passComma()
    default: break
    }
  }

  /// After a comma an interrupted clause goes on, and a subordinate one gives way to the main clause.
  private mutating func passComma() {
    resumeOuterClause()
    // `Dalam rapat yang gagal itu, menteri menolak …`: what the clause belonged to was no subject.
    if clause.isRelative, clause.hasVerb, noun(index + 1) != nil, predicateFollows(index + 2) {
      startClause()
    }
    clause.endsInSubject = false
    clause.isReporting = false
    followsPreposition = false
    if clause.isSubordinate, clause.hasVerb || clause.form != .finite { startClause() }
    clause.form = .finite
  }

  private var opensQuotationNext: Bool {
    guard case .mark(let unit)? = chunk(index + 1) else { return false }
    return Self.quotationMarks.contains(unit.surface)
  }

  private static let quotationMarks: Set<String> = ["\"", "'", "\u{201C}", "\u{2018}"]

  /// A straight quotation mark opens if it touches the word after it and not the one before, and no word
  /// of saying shows that a quotation ends here.
  private func opensQuotation(_ unit: GistUnit) -> Bool {
    let touchesNext = index + 1 < chunks.count && chunks[index + 1].range.start == unit.range.end
    let touchesPrevious = index > 0 && chunks[index - 1].range.end == unit.range.start
    if isQuoting, unit.surface == "\"", isSaying(index + 1) { return false }
    return touchesNext && !touchesPrevious || index == 0
  }

  private func isSaying(_ index: Int) -> Bool {
    switch chunk(index) {
    case .verb(let group)?: group.unit.flatMap(rules.role) == .reporting
    case .word(let unit)?, .mark(let unit)?: rules.role(unit) == .reporting
    default: false
    }
  }

  /// The line begins inside a quotation if its first mark closes one, and outside if that opens one.
  mutating func resumeQuotation() {
    for next in chunks.indices {
      guard case .mark(let unit) = chunks[next].content else { continue }
      switch unit.surface {
      case "\u{201C}": isQuoting = false
      case "\u{201D}": isQuoting = true
      case "\"":
        let touchesPrevious = next > 0 && chunks[next - 1].range.end == unit.range.start
        isQuoting = next > 0 && (touchesPrevious || isSaying(next + 1))
      default: continue
      }
      return
    }
  }
}

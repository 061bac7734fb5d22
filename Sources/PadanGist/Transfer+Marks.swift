import PadanModel

extension Transfer {
  mutating func writeMark(_ unit: GistUnit, _ chunk: Chunk) {
    // What was said follows without a comma: `Ia mengatakan, harga naik`.
    if chunk.mark == ",", clause.isReporting, verbIndex == index - 1, !opensQuotationNext { return }
    var word = EnglishWord(unit.surface, unit.range)
    switch chunk.mark {
    case "\"", "'": if opensQuotation(chunk) { word.opens = true } else { word.closesUp = true }
    case "(", "[", "\u{201C}", "\u{2018}", "$", "£", "€": word.opens = true
    case "-", "–", "—", "&", "+", "=": break
    case "/":
      word.closesUp = true
      word.opens = true
    default: word.closesUp = true
    }
    output.append(word)
    note(chunk)
    punctuate(chunk.mark)
  }

  private mutating func note(_ chunk: Chunk) {
    switch chunk.mark {
    case "\"": isQuoting = opensQuotation(chunk)
    case "\u{201C}": isQuoting = true
    case "\u{201D}": isQuoting = false
    default: break
    }
  }

  private mutating func punctuate(_ mark: Unicode.Scalar?) {
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
    if clause.isRelative, clause.hasVerb, isNoun(index + 1), predicateFollows(index + 2) {
      startClause()
    }
    clause.endsInSubject = false
    clause.isReporting = false
    followsPreposition = false
    if clause.isSubordinate, clause.hasVerb || clause.form != .finite { startClause() }
    clause.form = .finite
  }

  private var opensQuotationNext: Bool {
    switch chunk(index + 1)?.mark {
    case "\"", "'", "\u{201C}", "\u{2018}": true
    default: false
    }
  }

  /// A straight quotation mark opens if it touches the word after it and not the one before, and no word
  /// of saying shows that a quotation ends here.
  private func opensQuotation(_ mark: Chunk) -> Bool {
    let touchesNext = chunk(index + 1)?.range.start == mark.range.end
    if isQuoting, mark.mark == "\"", isSaying(index + 1) { return false }
    return touchesNext && !touchesPrevious(index) || index == 0
  }

  private func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && chunks[index - 1].range.end == chunks[index].range.start
  }

  private func isSaying(_ index: Int) -> Bool { chunk(index)?.role == .reporting }

  /// The line begins inside a quotation if its first mark closes one, and outside if that opens one.
  mutating func resumeQuotation() {
    for next in chunks.indices {
      switch chunks[next].mark {
      case "\u{201C}": isQuoting = false
      case "\u{201D}": isQuoting = true
      case "\"": isQuoting = next > 0 && (touchesPrevious(next) || isSaying(next + 1))
      default: continue
      }
      return
    }
  }
}

import PadanModel

extension Transfer {
  mutating func writeMark(_ unit: GistUnit) {
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
    clause.endsInSubject = false
    clause.isReporting = false
    followsPreposition = false
    if clause.isSubordinate, clause.hasVerb || clause.form != .finite { startClause() }
    clause.form = .finite
  }

  /// A straight quotation mark opens if it touches the word after it and not the one before.
  private func opensQuotation(_ unit: GistUnit) -> Bool {
    let touchesNext = index + 1 < chunks.count && chunks[index + 1].range.start == unit.range.end
    let touchesPrevious = index > 0 && chunks[index - 1].range.end == unit.range.start
    return touchesNext && !touchesPrevious || index == 0
  }
}

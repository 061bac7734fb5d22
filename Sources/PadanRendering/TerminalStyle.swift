/// How a stretch of text looks on a terminal.
enum TerminalStyle: Hashable {
  case plain, bold, dim
  case term(DomainFamily)
  /// The rendering that stands after its term.
  case gloss(DomainFamily)

  /// The parameters of the control sequence that selects it (ECMA-48, SGR); nil if it needs none.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .term(let family): "1;\(family.colorCode)"
    case .gloss(let family): family.colorCode
    }
  }
}

extension DomainFamily {
  /// One of the eight colours that every terminal has and its user has chosen.
  fileprivate var colorCode: String {
    switch self {
    case .conflict, .hazards: "31"
    case .affairs, .science: "34"
    case .places: "36"
    case .justice, .society: "35"
    case .economy: "32"
    case .measure, .general: "33"
    }
  }
}

/// A stretch of text in one style; the text may hold anything.
struct TerminalSpan {
  var text: String
  let style: TerminalStyle

  init(_ text: String, _ style: TerminalStyle = .plain) {
    self.text = text
    self.style = style
  }
}

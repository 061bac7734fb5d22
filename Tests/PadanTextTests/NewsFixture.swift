import PadanDocument
import PadanModel
import PadanTables
import PadanTestSupport
import PadanText

private func table(_ name: String, _ text: String) -> Table {
  Table(path: name, bytes: Array(text.utf8))
}

/// Rules with a few rows of each kind.
let rules = TextRules(
  abbreviations: table(
    "abbreviations", "# abbreviation\nDr\tdoktor\ndr\tdokter\nJl\tjalan\nNo\tnomor\ns.d\tsampai\n"),
  unfinished: table("unfinished", "untuk\ndengan\nYang\n"),
  credits: table("credits", "start\tEditor:\nstart\tbaca juga\nwhole\tIklan\nwhole\nelse\tx\n"))

/// Pieces of which random news is made: what the rules look at, and what Unicode makes hard.
let newsPieces = [
  "kapal", "Laut", "JAKARTA", "KTT", "é", "Dr", "dr", "A", "untuk", "Editor:", "iklan", "1.500", "2", " ",
  " ", " ",
  "\n", "\n\n", "\r\n", "\t", ".", ".", "?", "!", ",", "\"", "\u{201C}", "\u{201D}", "'", "\u{2019}", "(",
  ")", "-",
  " - ", " \u{2013} ", "...", ":", ";", "/", "%", "\u{301}", "\u{AD}", "\u{200B}", "\u{2010}", "\u{2011}",
  "\u{200D}", "\u{A0}",
  "\u{1}", "😀",
  "\u{2028}", "中文",
]

/// A plain text with a letter in it, so that it is not empty.
func randomNews(seed: UInt64, pieces count: Int) throws(DocumentError) -> Document {
  var generator = SeededGenerator(seed: seed)
  let text = "x" + generator.text(of: newsPieces, count: count)
  return try DocumentReader(format: .plain).read(Array(text.utf8), id: "random", path: nil)
}

/// What stands between segments, and around tokens: white space, control characters, and what has no width.
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  return properties.isWhitespace || properties.generalCategory == .control
    || "\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}".unicodeScalars.contains(scalar)
}

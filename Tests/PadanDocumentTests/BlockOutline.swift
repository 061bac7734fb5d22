import PadanDocument
import PadanModel
import Testing

/// A document's blocks as lines: `h1 Judul`, `p Hujan turun.`, `aside Foto.`
func outline(_ document: Document) -> [String] {
  document.blocks.map { block in
    let text = document.text[block.range]
    switch block.kind {
    case .heading(let level): return "h\(level) \(text)"
    case .paragraph: return "p \(text)"
    case .aside: return "aside \(text)"
    }
  }
}

/// The blocks of a text read in a format.
func outline(_ text: String, as format: DocumentFormat) throws(DocumentError) -> [String] {
  outline(try DocumentReader(format: format).read(Array(text.utf8), id: "test", path: nil))
}

/// What holds for every document, however it came to be.
func expectSoundBlocks(_ document: Document) {
  let text = document.text
  #expect(Array(String(decoding: text.utf8, as: UTF8.self).utf8) == text.utf8, "the text is valid UTF-8")
  var end = 0
  for block in document.blocks {
    #expect(block.range.start >= end, "blocks follow one another")
    #expect(block.range.end <= text.count)
    #expect(!block.range.isEmpty)
    let outside = text[TextRange(end, block.range.start)].unicodeScalars
    #expect(outside.allSatisfy(isUnseen), "nothing is left out")
    let inside = text[block.range].unicodeScalars
    #expect(inside.first.map { !isUnseen($0) } ?? false)
    #expect(inside.last.map { !isUnseen($0) } ?? false)
    end = block.range.end
  }
  #expect(text[TextRange(end, text.count)].unicodeScalars.allSatisfy(isUnseen))
}

/// White space, control characters, and what has no width.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  return properties.isWhitespace || properties.generalCategory == .control
    || "\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}".unicodeScalars.contains(scalar)
}

/// A case of a table: a text and the outline it must have.
struct OutlineCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let outline: [String]

  init(_ name: String, _ text: String, _ outline: String...) {
    testDescription = name
    self.text = text
    self.outline = outline
  }
}

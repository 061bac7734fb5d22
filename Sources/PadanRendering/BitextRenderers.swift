public import PadanModel

/// Writes the links of a bitext as JSON, a link a line.
///
/// Units are numbered from 0. Where they are not the lines of a file, their
/// texts are written too, since the numbers alone would say nothing.
public struct BitextJSONRenderer: Sendable {
  /// The name and version of the form.
  public static let schema = "padan.alignment/1"

  /// Makes a renderer.
  public init() {}

  /// The object as UTF-8.
  public func render(_ bitext: Bitext) -> [UInt8] {
    var members = ["\"schema\":\"\(Self.schema)\"", "\"unit\":\"\(bitext.unit.rawValue)\""]
    if bitext.unit != .line {
      members.append("\"sourceUnits\":" + lines(bitext.source) { $0.string($1) })
      members.append("\"targetUnits\":" + lines(bitext.target) { $0.string($1) })
    }
    members.append("\"links\":" + lines(bitext.links, write))
    return Array("{\(members.joined(separator: ",\n"))}\n".utf8)
  }

  private func lines<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) -> String {
    let lines = elements.map { element in
      var writer = JSONWriter(isIndented: false)
      body(&writer, element)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private func write(_ writer: inout JSONWriter, _ link: AlignmentLink) {
    writer.object { writer in
      writer.key("source")
      writer.array(Array(link.source)) { $0.integer($1) }
      writer.key("target")
      writer.array(Array(link.target)) { $0.integer($1) }
      writer.key("score")
      writer.number(link.roundedScore)
    }
  }
}

/// Writes a bitext as tab-separated values: a header line, then a line a link, an empty cell for a missing side.
public struct BitextTSVRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The table as UTF-8. White space inside a text becomes a space, so that every line has three cells.
  public func render(_ bitext: Bitext) -> [UInt8] {
    let rows = bitext.links.map { link in
      [
        bitext.sourceText(of: link).onOneLine, bitext.targetText(of: link).onOneLine,
        String(link.roundedScore),
      ]
    }
    let lines = ([["source", "target", "score"]] + rows).map { $0.joined(separator: "\t") + "\n" }
    return Array(lines.joined().utf8)
  }
}

/// Writes the pairs of a bitext as a translation memory, TMX 1.4; what has no counterpart is left out.
public struct BitextTMXRenderer: Sendable {
  /// The version of the program, for the header.
  public let creationToolVersion: String

  /// Makes a renderer.
  public init(creationToolVersion: String) {
    self.creationToolVersion = creationToolVersion
  }

  /// The XML document as UTF-8.
  public func render(_ bitext: Bitext) -> [UInt8] {
    let segmentType = bitext.unit == .sentence ? "sentence" : "block"
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<tmx version=\"1.4\">",
      "<header creationtool=\"padan\" creationtoolversion=\"\(HTMLText.escaped(creationToolVersion))\""
        + " datatype=\"plaintext\" segtype=\"\(segmentType)\" adminlang=\"en\" srclang=\"id\""
        + " o-tmf=\"\(BitextJSONRenderer.schema)\"/>",
      "<body>",
    ]
    lines += bitext.links.filter(\.isPair).map { translationUnit($0, in: bitext) }
    lines += ["</body>", "</tmx>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func translationUnit(_ link: AlignmentLink, in bitext: Bitext) -> String {
    """
    <tu><prop type="x-score">\(link.roundedScore)</prop>
    <tuv xml:lang="id"><seg>\(escaped(bitext.sourceText(of: link)))</seg></tuv>
    <tuv xml:lang="en"><seg>\(escaped(bitext.targetText(of: link)))</seg></tuv></tu>
    """
  }

  /// XML has no place for the last two code points of the first plane, not even escaped.
  private func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.onOneLine.unicodeScalars {
      scalars.append(scalar.value == 0xFFFE || scalar.value == 0xFFFF ? .replacement : scalar)
    }
    return HTMLText.escaped(String(scalars))
  }
}

extension AlignmentLink {
  /// The score to a hundredth, which is more than it can tell.
  var roundedScore: Double { (score * 100).rounded() / 100 }
}

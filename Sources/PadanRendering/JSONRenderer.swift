public import PadanModel
package import PadanStorage

/// Writes the annotated document as JSON, after the schema `padan.annotation/1`.
///
/// Offsets are code points of the document's text. For HTML and Markdown that
/// text is not the file's, so it is given under `source.text`.
public struct JSONRenderer: Sendable {
  /// The name and version of the schema.
  public static let schema = "padan.annotation/1"

  /// Whether to put every value on a line of its own; otherwise the object is one line, as JSONL wants.
  public var isIndented: Bool

  /// Makes a renderer.
  public init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  /// The JSON object, with a line feed at its end.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 1 << 16)
    render(document, to: &buffer)
    return buffer.bytes
  }

  /// Appends the JSON object, with a line feed at its end, to a buffer.
  package func render(_ document: AnnotatedDocument, to buffer: inout ByteBuffer) {
    var writer = JSONWriter(isIndented: isIndented, appendingTo: buffer)
    writer.object { writer in
      writer.member("schema", Self.schema)
      writer.member("id", document.document.id)
      write(source: document, to: &writer)
      write(segments: document, to: &writer)
      write(summary: document.summary, to: &writer)
      write(glossary: document.glossary, to: &writer)
      write(unknown: document.unknown, to: &writer)
    }
    buffer = writer.finishBuffer()
  }

  /// A JSONL line that stands for a record that could not be annotated.
  public func render(error: String, id: String) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented)
    writer.object { writer in
      writer.member("schema", Self.schema)
      writer.member("id", id)
      writer.member("error", error)
    }
    return writer.finish()
  }

  private func write(source document: AnnotatedDocument, to writer: inout JSONWriter) {
    let source = document.document
    writer.key("source")
    writer.object { writer in
      writer.member("path", optional: source.path)
      writer.member("title", optional: document.title)
      writer.member("format", source.format.rawValue)
      if source.format == .html || source.format == .markdown {
        writer.member("text", source.text[source.text.range])
      }
    }
  }

  private func write(segments document: AnnotatedDocument, to writer: inout JSONWriter) {
    var offsets = CodePointOffsets(document.document.text.utf8)
    writer.key("segments")
    writer.array(document.segments) { writer, segment in
      writer.object { writer in
        writer.member("id", segment.id)
        writer.member("kind", segment.segment.kind.rawValue)
        writer.member("paragraph", segment.segment.paragraph)
        write(segment.segment.range, to: &writer, &offsets)
        writer.member("text", segment.text)
        if let english = segment.english { write(english, to: &writer, &offsets) }
        writer.key("annotations")
        writer.array(segment.annotations) { write($1, to: &$0, &offsets) }
      }
    }
  }

  private func write(
    _ english: EnglishLine, to writer: inout JSONWriter, _ offsets: inout CodePointOffsets
  ) {
    writer.member("gist", english.text)
    writer.member("gistOrigin", english.origin.rawValue)
    if english.isRepeated { writer.member("gistRepeats", true) }
    if !english.alignment.isEmpty { write(gistAlignment: english, to: &writer, &offsets) }
    guard !english.missingTerms.isEmpty else { return }
    writer.key("missingTerms")
    writer.array(english.missingTerms) { writer, term in
      writer.object { writer in
        write(term.range, to: &writer, &offsets)
        writer.member("surface", term.surface)
        writer.members("glosses", term.glosses)
      }
    }
  }

  /// Each link as four code point offsets: start and end in the gist, start and end in the text.
  private func write(
    gistAlignment english: EnglishLine, to writer: inout JSONWriter, _ offsets: inout CodePointOffsets
  ) {
    var line = CodePointOffsets(Array(english.text.utf8))
    writer.key("gistAlignment")
    writer.array(english.alignment) { writer, link in
      writer.array { writer in
        writer.integer(line.codePoints(before: link.english.start))
        writer.integer(line.codePoints(before: link.english.end))
        writer.integer(offsets.codePoints(before: link.source.start))
        writer.integer(offsets.codePoints(before: link.source.end))
      }
    }
  }

  private func write(_ range: TextRange, to writer: inout JSONWriter, _ offsets: inout CodePointOffsets) {
    writer.member("start", offsets.codePoints(before: range.start))
    writer.member("end", offsets.codePoints(before: range.end))
  }

  private func write(_ annotation: Annotation, to writer: inout JSONWriter, _ offsets: inout CodePointOffsets)
  {
    writer.object { writer in
      write(annotation.range, to: &writer, &offsets)
      writer.member("surface", annotation.surface)
      writer.members(keptIn: annotation.rendering.written) { write(annotation.rendering.value, to: &$0) }
      guard !annotation.parts.isEmpty else { return }
      writer.key("parts")
      writer.array(annotation.parts) { write($1, to: &$0, &offsets) }
    }
  }

  private func write(_ rendering: Annotation.Rendering, to writer: inout JSONWriter) {
    writer.member("lemma", rendering.lemma)
    writer.member("kind", rendering.kind.rawValue)
    writer.member("gloss", optional: rendering.gloss)
    writer.members("glosses", rendering.glosses)
    writer.member("partOfSpeech", optional: rendering.partOfSpeech)
    writer.member("domain", optional: rendering.domain)
    writer.member("match", rendering.match.rawValue)
    writer.member("analysis", optional: rendering.analysis)
    writer.member("dictionary", optional: rendering.dictionary)
    writer.member("concept", optional: rendering.concept)
    writer.member("expansion", optional: rendering.expansion)
    writer.member("note", optional: rendering.note)
  }

  private func write(summary: [SummaryLine], to writer: inout JSONWriter) {
    writer.key("summary")
    writer.array(summary) { writer, line in
      writer.object { writer in
        writer.member("segment", line.segment)
        writer.member("source", line.source)
        writer.member("english", line.english)
        writer.member("origin", line.origin.rawValue)
        writer.key("score")
        writer.number(line.score)
        writer.members("why", line.reasons)
      }
    }
  }

  private func write(glossary: [GlossaryEntry], to writer: inout JSONWriter) {
    writer.key("glossary")
    writer.array(glossary) { writer, entry in
      writer.object { writer in
        writer.member("lemma", entry.lemma)
        writer.member("term", entry.term)
        writer.member("gloss", entry.gloss)
        writer.member("domain", optional: entry.domain)
        writer.member("expansion", optional: entry.expansion)
        writer.member("note", optional: entry.note)
        writer.member("count", entry.count)
        writer.member("first", entry.first)
      }
    }
  }

  private func write(unknown: [UnknownWord], to writer: inout JSONWriter) {
    writer.key("unknown")
    writer.array(unknown) { writer, word in
      writer.object { writer in
        writer.member("surface", word.surface)
        writer.member("count", word.count)
      }
    }
  }
}

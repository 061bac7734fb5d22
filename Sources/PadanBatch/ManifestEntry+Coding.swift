import PadanModel
import PadanRendering
import SystemPackage

// The outcome of a document as the manifest stores it. Reading must follow writing step by step; whoever
// changes them raises `Manifest.layout`.

extension ManifestEntry.Outcome {
  /// The outcome in bytes.
  var encoded: [UInt8] {
    var encoder = CompactEncoder()
    switch self {
    case .done(let document): document.encode(to: &encoder)
    case .failed(let failure): failure.encode(to: &encoder)
    }
    return encoder.bytes
  }

  init(_ bytes: [UInt8], isFailure: Bool) throws(CompactDecoder.Damaged) {
    var decoder = CompactDecoder(bytes)
    self =
      isFailure ? .failed(try BatchFailure(from: &decoder)) : .done(try BatchedDocument(from: &decoder))
  }
}

extension BatchFailure {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(file)
    encoder.append(line) { $0.append($1) }
    encoder.append(stage.rawValue)
    encoder.append(reason)
    encoder.append(byte) { $0.append($1) }
  }

  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    let file = try decoder.string()
    let line = try decoder.optional { (decoder) throws(CompactDecoder.Damaged) in try decoder.integer() }
    guard let stage = Stage(rawValue: try decoder.string()) else { throw CompactDecoder.Damaged() }
    let reason = try decoder.string()
    let byte = try decoder.optional { (decoder) throws(CompactDecoder.Damaged) in try decoder.integer() }
    self.init(file: file, line: line, stage: stage, reason: reason, byte: byte)
  }
}

extension BatchedDocument {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(place.file.bytes)
    encoder.append(place.record) { encoder, record in
      encoder.append(record.line)
      encoder.append(record.id)
    }
    encoder.append(id)
    encoder.append(path)
    encoder.append(title) { $0.append($1) }
    encoder.append(outputs) { $1.encode(to: &$0) }
    entry.encode(to: &encoder)
    encoder.append(terms) { $1.encode(to: &$0) }
    encoder.append(unknown) { $1.encode(to: &$0) }
  }

  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    let file = FilePath(bytes: try decoder.bytes())
    let record = try decoder.optional { (decoder) throws(CompactDecoder.Damaged) in
      DocumentPlace.Record(line: try decoder.integer(), id: try decoder.string())
    }
    place = DocumentPlace(file: file, record: record)
    id = try decoder.string()
    path = try decoder.string()
    title = try decoder.optionalString()
    outputs = try decoder.array(BatchOutput.init)
    entry = try IndexEntry(from: &decoder)
    terms = try decoder.array(TermUse.init)
    unknown = try decoder.array(UnknownUse.init)
  }
}

extension BatchOutput {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(kind.rawValue)
    encoder.append(path.bytes)
    encoder.append(size)
    encoder.append(Int(modified))
  }

  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    guard let kind = OutputKind(rawValue: try decoder.string()) else { throw CompactDecoder.Damaged() }
    self.kind = kind
    path = FilePath(bytes: try decoder.bytes())
    size = try decoder.integer()
    modified = Int64(try decoder.integer())
  }
}

extension TermUse {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(lemma)
    // Most terms are written like their lemma.
    encoder.append(term == lemma ? "" : term)
    encoder.append(gloss)
    encoder.append(domain) { $0.append($1) }
    encoder.append(count)
  }

  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    lemma = try decoder.string()
    let written = try decoder.string()
    term = written.isEmpty ? lemma : written
    gloss = try decoder.string()
    domain = try decoder.optionalString()
    count = try decoder.integer()
  }
}

extension UnknownUse {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(surface)
    encoder.append(count)
    encoder.append(example)
  }

  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    surface = try decoder.string()
    count = try decoder.integer()
    example = try decoder.string()
  }
}

extension IndexEntry {
  fileprivate func encode(to encoder: inout CompactEncoder) {
    encoder.append(title)
    encoder.append(english) { $0.append($1) }
    encoder.append(date) { $0.append($1) }
    encoder.append(path)
    encoder.append(summary) { encoder, line in
      encoder.append(line.segment)
      encoder.append(line.source)
      encoder.append(line.english)
    }
    encoder.append(terms) { encoder, term in
      encoder.append(term.term)
      encoder.append(term.gloss)
      encoder.append(term.domain) { $0.append($1) }
    }
  }

  /// What the front page does not show of a line or a term is not kept, and comes back empty.
  fileprivate init(from decoder: inout CompactDecoder) throws(CompactDecoder.Damaged) {
    self.init(
      title: try decoder.string(), english: try decoder.optionalString(), date: try decoder.optionalString(),
      path: try decoder.string(),
      summary: try decoder.array { (decoder) throws(CompactDecoder.Damaged) in
        SummaryLine(
          segment: try decoder.string(), source: try decoder.string(), english: try decoder.string(), score: 0
        )
      },
      terms: try decoder.array { (decoder) throws(CompactDecoder.Damaged) in
        let term = try decoder.string()
        return GlossaryEntry(
          lemma: term, term: term, gloss: try decoder.string(), domain: try decoder.optionalString(),
          expansion: nil, note: nil, count: 0, first: "")
      })
  }
}

extension CompactDecoder {
  fileprivate mutating func optionalString() throws(Damaged) -> String? {
    try optional { (decoder) throws(Damaged) in try decoder.string() }
  }
}

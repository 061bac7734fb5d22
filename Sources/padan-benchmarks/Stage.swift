import CPadanBenchmarks
import PadanAnnotation
import PadanModel
import PadanRendering
import PadanStorage

/// A part of the work that is measured by itself.
struct Stage {
  /// One run of a stage.
  struct Sample {
    /// What it took.
    let cost: Cost
    /// How much came out: boundaries, tokens, annotations or bytes. The same on every run.
    let output: Int
  }

  /// What reports call it.
  let name: String
  /// How many bytes of text a run goes through.
  let byteCount: Int
  /// How many tokens a run goes through; nil where nothing is tokenized.
  let tokenCount: Int?
  private let work: () throws -> Sample

  private init(_ name: String, byteCount: Int, tokenCount: Int?, work: @escaping () throws -> Sample) {
    self.name = name
    self.byteCount = byteCount
    self.tokenCount = tokenCount
    self.work = work
  }

  /// Runs the stage once.
  func sample() throws -> Sample { try work() }

  /// All stages in the order of the pipeline, the yardstick first.
  static func all(_ workload: Workload) throws -> [Stage] {
    var stages = [
      icuWords(workload), tokens(workload), annotation(workload), json(workload), jsonl(workload),
    ]
    if let article = workload.corpus.article { stages.append(try html(of: article, workload)) }
    return stages
  }
}

// MARK: The stages

extension Stage {
  /// The yardstick: a loop in C over ICU's word boundaries.
  private static func icuWords(_ workload: Workload) -> Stage {
    let documents = workload.corpus.documents
    return Stage("ICU word iteration in C", byteCount: workload.corpus.byteCount, tokenCount: nil) {
      var seconds = 0.0
      var boundaries = 0
      for document in documents {
        let (count, time) = try icuBoundaries(in: document.text)
        boundaries += count
        seconds += time
      }
      return Sample(cost: Cost(seconds: seconds), output: boundaries)
    }
  }

  private static func icuBoundaries(in text: SourceText) throws -> (count: Int, seconds: Double) {
    var seconds = 0.0
    let count = text.utf8.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { padan_bench_icu_words($0, Int64(bytes.count), &seconds) } ?? 0
    }
    guard count >= 0 else { throw BenchmarkError.icuFailed }
    return (Int(count), seconds)
  }

  private static func tokens(_ workload: Workload) -> Stage {
    overCorpus("segments and tokens", workload) {
      try Workload.tokenCount(of: workload.corpus.documents, rules: workload.dictionaries.textRules)
    }
  }

  /// The library's whole work on each document.
  static func annotation(_ workload: Workload) -> Stage {
    overCorpus("annotate", workload) {
      let annotator = try Annotator(workload.dictionaries)
      return try workload.corpus.documents.reduce(0) { count, document in
        let annotated = try annotator.annotate(document, show: workload.shown)
        return count + annotated.segments.reduce(0) { $0 + $1.annotations.count }
      }
    }
  }

  /// Rendering alone, of each document just after it was annotated, as in the command.
  private static func json(_ workload: Workload) -> Stage {
    let renderer = JSONRenderer(isIndented: false)
    let (byteCount, tokenCount) = (workload.corpus.byteCount, workload.tokenCount)
    return Stage("JSON of annotated documents", byteCount: byteCount, tokenCount: tokenCount) {
      let annotator = try Annotator(workload.dictionaries)
      var buffer = ByteBuffer()
      var output = 0
      var rendering = Cost()
      for document in workload.corpus.documents {
        let annotated = try annotator.annotate(document, show: workload.shown)
        buffer.removeAll()
        rendering.count { renderer.render(annotated, to: &buffer) }
        output += buffer.count
      }
      return Sample(cost: rendering, output: output)
    }
  }

  private static func jsonl(_ workload: Workload) -> Stage {
    let renderer = JSONRenderer(isIndented: false)
    return overCorpus("annotate and write JSONL", workload) {
      let annotator = try Annotator(workload.dictionaries)
      return try workload.corpus.documents.reduce(0) { count, document in
        count + renderer.render(try annotator.annotate(document, show: workload.shown)).count
      }
    }
  }

  /// Rendering alone: the article is annotated before the clock starts.
  private static func html(of article: Document, _ workload: Workload) throws -> Stage {
    let annotated = try Annotator(workload.dictionaries).annotate(article, show: workload.shown)
    let renderer = HTMLRenderer(domainNames: workload.dictionaries.domainNames)
    // One page is too short a work for the clock.
    let pages = 50
    let tokenCount = pages * annotated.segments.reduce(0) { $0 + $1.segment.tokens.count }
    return Stage("HTML of one article", byteCount: pages * article.text.count, tokenCount: tokenCount) {
      try timed { (0..<pages).reduce(0) { count, _ in count + renderer.render(annotated).count } }
    }
  }

  /// A stage that goes through the whole corpus. What it needs is opened within the time, caches are
  /// empty at its start, as in a process that does this once.
  private static func overCorpus(
    _ name: String, _ workload: Workload, _ work: @escaping () throws -> Int
  ) -> Stage {
    Stage(name, byteCount: workload.corpus.byteCount, tokenCount: workload.tokenCount) { try timed(work) }
  }

  private static func timed(_ work: () throws -> Int) throws -> Sample {
    var cost = Cost()
    let output = try cost.count(work)
    return Sample(cost: cost, output: output)
  }
}

import SystemPackage

/// How throughput and memory of the command change as the text grows.
struct TextGrowth: Encodable {
  /// The figures of one text.
  struct Line: Encodable {
    /// How often the corpus stands in the text.
    let repetitions: Int
    let bytes: Int
    let megabytesPerSecond: Double
    /// The most memory that was resident at once, the mapped dictionaries with it; nil where the
    /// system does not tell.
    let peakBytes: Int?
    /// The most that was resident beside mapped files; nil where the system does not tell.
    let peakHeapBytes: Int?
  }

  /// How many workers the command had.
  let workers: Int
  let lines: [Line]
}

extension TextGrowth {
  /// Measures it, each text in a process of its own.
  init(_ streams: [RecordStream], workers: Int) throws {
    self.workers = workers
    lines = try streams.map { stream in
      let run = try stream.run(workers: workers)
      return Line(
        repetitions: stream.repetitions, bytes: stream.byteCount,
        megabytesPerSecond: Double(stream.byteCount) / run.seconds / 1e6, peakBytes: run.peakBytes,
        peakHeapBytes: run.peakHeapBytes)
    }
  }
}

extension TextGrowth: CustomStringConvertible {
  var description: String {
    var table = TextTable(header: ["text", "length", "MB/s", "peak memory", "peak heap", "heap/worker"])
    for line in lines {
      table.add([
        "× \(line.repetitions)", Optional(line.bytes).inMegabytes, line.megabytesPerSecond.fixed(2),
        line.peakBytes.inMegabytes, line.peakHeapBytes.inMegabytes,
        line.peakHeapBytes.map { $0 / workers }.inMegabytes,
      ])
    }
    return table.description
  }
}

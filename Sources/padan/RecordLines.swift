import PadanDocument
import PadanRendering
import PadanStorage

/// Writes the outcomes of records as lines of JSON.
final class RecordLines: OutcomeGatherer {
  /// What has been written.
  struct Product: Sendable {
    /// The lines; a record that could not be annotated has one too, in its place.
    let bytes: [UInt8]
    /// What is to be said of the records that could not be annotated.
    let complaints: [String]
  }

  private let renderer = JSONRenderer(isIndented: false)
  private var buffer = ByteBuffer()
  private var complaints: [String] = []

  func add(_ outcome: AnnotationStream.Outcome) {
    switch outcome {
    case .annotated(let article): renderer.render(article, to: &buffer)
    case .failed(let error, let line):
      complaints.append(error.description)
      buffer.append(renderer.render(error: error.description, id: error.recordID ?? String(line)))
    }
  }

  func takeProduct() -> Product {
    defer {
      buffer.removeAll()
      complaints = []
    }
    return Product(bytes: buffer.bytes, complaints: complaints)
  }
}

/// Keeps the outcomes of records as they are.
final class OutcomeList: OutcomeGatherer {
  private var outcomes: [AnnotationStream.Outcome] = []

  func add(_ outcome: AnnotationStream.Outcome) { outcomes.append(outcome) }

  func takeProduct() -> [AnnotationStream.Outcome] {
    defer { outcomes = [] }
    return outcomes
  }
}

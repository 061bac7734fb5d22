import PadanModel

/// The notes of an article: annotations that say the same share one.
struct ArticleNotes {
  struct Note {
    let annotation: Annotation
    /// The id of the segment that has it first.
    let first: String
  }

  private(set) var notes: [Note] = []
  private var numbers: [Annotation: Int] = Dictionary(minimumCapacity: 256)

  /// The number of the annotation's note, counted from 1.
  mutating func number(of annotation: Annotation, in segment: String) -> Int {
    let content = annotation.withoutPlace
    if let number = numbers[content] { return number }
    notes.append(Note(annotation: annotation, first: segment))
    numbers[content] = notes.count
    return notes.count
  }
}

extension Annotation {
  /// What the annotation says, wherever it stands.
  fileprivate var withoutPlace: Annotation {
    var content = self
    content.range = TextRange(0, 0)
    content.surface = ""
    for index in content.parts.indices { content.parts[index].range = TextRange(0, 0) }
    return content
  }
}

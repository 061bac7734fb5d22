import PadanFiles
import Synchronization
import SystemPackage

/// Remembers which places have come up in a run, where inputs may name a file twice.
final class PlaceRegister: Sendable {
  /// What a place that comes up is.
  enum Answer {
    case new
    /// The same input has come up before.
    case repeated
    /// Another input has the place.
    case taken
  }

  /// The path of the input by its place; hashes, because there may be many.
  private let inputs = Mutex<[ContentHash: ContentHash]>([:])

  func enter(_ key: PlaceKey, path: FilePath) -> Answer {
    let place = ContentHash(of: key.bytes)
    let input = ContentHash(of: path.lexicallyNormalized().bytes)
    return inputs.withLock { inputs in
      if let known = inputs[place] { return known == input ? .repeated : .taken }
      inputs[place] = input
      return .new
    }
  }
}

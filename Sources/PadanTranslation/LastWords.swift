import Subprocess
import Synchronization

/// Reads what a program writes to its standard error, however much, and keeps the end of it.
final class LastWords: Sendable {
  private let end = Mutex<[UInt8]>([])

  /// No more bytes are kept.
  private static let limit = 4096
  /// No more characters are told.
  private static let mostTold = 200

  /// Reads to the end.
  func collect(_ output: SubprocessOutputSequence) async {
    do {
      for try await chunk in output {
        let bytes = chunk.withUnsafeBytes { Array($0.suffix(Self.limit)) }
        end.withLock { $0 = ($0 + bytes).suffix(Self.limit) }
      }
    } catch {
      // What cannot be read cannot be told; the translator's fault is told without it.
    }
  }

  /// The last line that is not empty, its control characters replaced; nil if there is none.
  var line: String? {
    let text = end.withLock { String(decoding: $0, as: UTF8.self) }
    guard
      let line = text.split(whereSeparator: \.isNewline).map(String.init).last(where: {
        !$0.onOneLine.isEmpty
      })
    else { return nil }
    let shown = line.onOneLine.unicodeScalars.map {
      $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
    }
    return String(String.UnicodeScalarView(shown.prefix(Self.mostTold)))
  }
}

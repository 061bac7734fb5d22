/// What belongs to each small letter of ASCII, and to all other bytes together.
struct LetterTable<Value: Sendable>: Sendable {
  private let values: [Value]

  /// - Parameter value: what belongs to a letter; nil stands for the other bytes.
  init(_ value: (UInt8?) -> Value) { values = Self.letters.map(value) + [value(nil)] }

  subscript(byte: UInt8) -> Value {
    values[Self.letters.contains(byte) ? Int(byte - Self.letters.lowerBound) : Self.letters.count]
  }

  private static var letters: ClosedRange<UInt8> { UInt8(ascii: "a")...UInt8(ascii: "z") }
}

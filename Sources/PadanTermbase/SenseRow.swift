import PadanStorage

/// A sense's number in a ``Termbase``.
public struct SenseID: Hashable, Sendable {
  let rawValue: Int32
}

/// The senses of one term, in order of preference. Nothing is allocated for it.
public struct SenseIDs: RandomAccessCollection, Sendable {
  let numbers: Range<Int>

  /// The position of the first sense.
  public var startIndex: Int { numbers.lowerBound }
  /// The position after the last sense.
  public var endIndex: Int { numbers.upperBound }

  /// The sense at a position, which must be one of the senses'.
  public subscript(position: Int) -> SenseID {
    precondition(numbers.contains(position), "position out of the senses")
    return SenseID(rawValue: Int32(truncatingIfNeeded: position))
  }
}

/// Where a sense's row stands.
public struct SensePlace: Sendable, Hashable {
  /// The file's path.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The layer the file belongs to.
  public let layer: Int
}

/// What matching asks of a sense, and where the rest of it stands.
struct SenseRow: FlatElement {
  /// The byte offset of the row in its file.
  let start: UInt32
  /// The file's position among the termbase's.
  let file: UInt16
  let layer: Int8
  /// The case rule in the two lowest bits, and whether the sense is a function word's or a connective's.
  private let traits: UInt8

  private static let function: UInt8 = 4

  init(start: Int, file: Int, layer: Int, caseRule: CaseRule, isFunction: Bool) {
    self.start = UInt32(start)
    self.file = UInt16(file)
    self.layer = Int8(clamping: layer)
    traits = caseRule.rawValue | (isFunction ? Self.function : 0)
  }

  var caseRule: CaseRule { CaseRule(rawValue: traits & 3) ?? .any }

  var isFunction: Bool { traits & Self.function != 0 }
}

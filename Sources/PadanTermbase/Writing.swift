public import PadanModel

/// How a place in a text is written, as far as that decides which terms may stand there.
public struct Writing: Hashable, Sendable {
  /// From 0 to one less than ``count``.
  public let rawValue: Int

  /// The number of ways to write.
  public static let count = 8

  /// A token's letters in their surroundings.
  ///
  /// - Parameter inCapitals: whether the whole segment is in capitals.
  public init(_ letterCase: LetterCase, inCapitals: Bool) {
    rawValue = Int(letterCase.rawValue) | (inCapitals ? 4 : 0)
  }

  fileprivate init(rawValue: Int) { self.rawValue = rawValue }

  fileprivate static let all = (0..<count).map(Writing.init(rawValue:))

  fileprivate func obeys(_ rule: CaseRule) -> Bool {
    LetterCase(rawValue: UInt8(rawValue & 3)).map { rule.admits($0, inCapitals: rawValue & 4 != 0) } ?? false
  }
}

/// The ways a term may be written.
public struct WritingSet: OptionSet, Hashable, Sendable {
  /// A bit for each way.
  public let rawValue: UInt8

  /// Makes a set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether a way of writing is among them.
  public func contains(_ writing: Writing) -> Bool { rawValue >> UInt8(writing.rawValue) & 1 == 1 }
}

extension CaseRule {
  /// The ways of writing that obey.
  public var writings: WritingSet {
    switch self {
    case .any: Self.ofAny
    case .capitalized: Self.ofCapitalized
    case .upper: Self.ofUpper
    }
  }

  private static let ofAny = set(of: .any)
  private static let ofCapitalized = set(of: .capitalized)
  private static let ofUpper = set(of: .upper)

  private static func set(of rule: CaseRule) -> WritingSet {
    Writing.all.reduce(into: []) { set, writing in
      if writing.obeys(rule) { set.insert(WritingSet(rawValue: 1 << UInt8(writing.rawValue))) }
    }
  }
}

public import PadanTermbase

/// The forms of the tokens of a text, in order. It ends when its table forgets them.
public struct FormSequence: RandomAccessCollection {
  private let ids: [FormID]
  private let table: FormTable

  init(ids: [FormID], table: FormTable) {
    self.ids = ids
    self.table = table
  }

  /// No forms, of a table.
  public init(of table: FormTable) { self.init(ids: [], table: table) }

  /// The first position: 0.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { ids.count }

  /// What is known of the form at a position.
  public subscript(position: Int) -> WordForm { table[ids[position]] }

  /// The number of the form at a position: all that most tokens are asked for.
  public func id(at position: Int) -> FormID { ids[position] }

  /// The fingerprints of the forms, and of the headwords they may be read as.
  public var fingerprints: FormFingerprints { FormFingerprints(ids: ids, known: table.fingerprints) }

  /// What searching needs to know of the forms of the table.
  var words: FormWords { table.words }
}

/// The fingerprints of the forms of a sequence, by position.
///
/// It is to be let go before forms of other texts are asked for.
public struct FormFingerprints {
  fileprivate let ids: [FormID]
  /// By form.
  fileprivate let known: [WordSet.Fingerprints]

  /// Those of a form, and of the headwords it may be read as.
  public subscript(position: Int) -> WordSet.Fingerprints { known[ids[position].rawValue] }
}

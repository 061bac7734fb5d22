import CPadanICU

/// A failure that ICU reports.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  /// ICU's status code; always positive.
  public let code: Int32
  /// What was asked of ICU.
  public let operation: String

  /// ICU's name for the code, with what was asked.
  public var description: String {
    "ICU \(operation): \(String(cString: padan_icu_error_name(code)))"
  }

  static func check(_ code: Int32, _ operation: String) throws(ICUError) {
    if code > 0 { throw ICUError(code: code, operation: operation) }
  }
}

/// The version of the ICU library in use, such as `72.1`.
public let icuVersion = String(cString: padan_icu_version())

import CPadanICU

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why bytes could not be converted to UTF-8.
public enum ConversionError: Error, Sendable, Hashable {
  /// ICU has no converter by that name.
  case unknownEncoding
  /// The bytes at this offset are not valid in the encoding.
  case malformed(offset: Int)
  /// ICU failed for another reason, such as memory.
  case failed(ICUError)
}

/// Converts bytes in an encoding ICU knows (`windows-1252`, `UTF-16LE`, …) to UTF-8.
///
/// - Parameter lossy: put U+FFFD in the place of malformed sequences instead of failing.
public func convertToUTF8(
  _ bytes: [UInt8], from encoding: String, lossy: Bool
) throws(ConversionError) -> [UInt8] {
  // To ICU no name is the name of the system's own encoding.
  if encoding.isEmpty { throw .unknownEncoding }
  if bytes.isEmpty { return [] }
  var length: Int64 = 0
  var badOffset: Int64 = -1
  var status: Int32 = 0
  let converted = bytes.withUnsafeBufferPointer { source -> UnsafeMutablePointer<UInt8>? in
    guard let base = source.baseAddress else { return nil }
    return padan_convert_to_utf8(encoding, base, Int64(source.count), lossy, &length, &badOffset, &status)
  }
  guard let converted else {
    if badOffset >= 0 { throw .malformed(offset: Int(badOffset)) }
    let error = ICUError(code: status, operation: "converting from \(encoding)")
    throw namesNoConverter(error) ? .unknownEncoding : .failed(error)
  }
  defer { free(converted) }
  return Array(UnsafeBufferPointer(start: converted, count: Int(length)))
}

/// ICU finds no file for a name it does not know, and rejects one longer than any it could know.
private func namesNoConverter(_ error: ICUError) -> Bool {
  ["U_FILE_ACCESS_ERROR", "U_ILLEGAL_ARGUMENT_ERROR"].contains { error.description.hasSuffix($0) }
}

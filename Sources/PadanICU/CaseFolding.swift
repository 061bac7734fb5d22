import CPadanICU

/// The NFKC_Casefold form (Unicode Standard §5.18, UAX #31): compatibility
/// variants, letter case, soft hyphens and zero-width characters are folded away.
public func nfkcCaseFolded(_ utf8: some Collection<UInt8>) throws(ICUError) -> [UInt8] {
  let source = Array(utf8)
  if source.isEmpty { return source }
  var capacity = source.count + 16
  while true {
    var status: Int32 = 0
    var length: Int32 = 0
    let folded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      length = source.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return padan_nfkc_casefold(base, Int32(bytes.count), buffer.baseAddress, Int32(capacity), &status)
      }
      count = min(capacity, Int(length))
    }
    try ICUError.check(status, "case folding")
    if Int(length) <= capacity { return folded }
    capacity = Int(length)
  }
}

/// Whether a code point is a letter: general category L, so neither a numeral such as `Ⅳ` nor a combining mark.
public func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  padan_is_letter(scalar.value)
}

/// Whether a code point is an upper-case or title-case letter.
public func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
  padan_is_upper(scalar.value)
}

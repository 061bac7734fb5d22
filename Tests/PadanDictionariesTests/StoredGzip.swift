/// A gzip file whose contents are stored as they are.
func storedGzip(_ bytes: [UInt8]) -> [UInt8] {
  let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  var blocks: [UInt8] = []
  var start = 0
  repeat {
    let end = min(start + 65_535, bytes.count)
    let count = UInt16(end - start)
    blocks.append(end == bytes.count ? 1 : 0)
    blocks += littleEndian(count) + littleEndian(~count) + bytes[start..<end]
    start = end
  } while start < bytes.count
  return header + blocks + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
}

private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// CRC-32 as gzip has it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 {
      let isOdd = sum & 1 == 1
      sum >>= 1
      if isOdd { sum ^= 0xEDB8_8320 }
    }
  }
  return ~sum
}

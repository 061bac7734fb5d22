import PadanStorage
import Testing

private func shared(_ bytes: [UInt8]) -> SharedBytes {
  bytes.withUnsafeBytes { SharedBytes(copying: $0) }
}

@Suite struct FlatArrayTests {
  @Test func `elements are those that were copied`() {
    let numbers: [UInt32] = [7, 0, .max]
    #expect(Array(FlatArray(numbers)) == numbers)
    #expect(FlatArray(numbers).withContiguousStorageIfAvailable(Array.init) == numbers)
    #expect(Array(FlatArray<UInt16>([])) == [])
  }

  @Test func `an array lies in the bytes of another`() throws {
    let bytes = shared([1, 0, 2, 0, 3, 0, 4, 0])
    let numbers = try #require(FlatArray<UInt16>(bytes, at: 2, count: 3))
    #expect(numbers.map(UInt16.init(littleEndian:)) == [2, 3, 4])
    #expect(numbers.part(1..<3).map(Array.init)?.map(UInt16.init(littleEndian:)) == [3, 4])
  }

  @Test(arguments: [
    ("beyond the end", 4, 3), ("from beyond the end", 10, 0), ("before the start", -2, 1),
    ("not aligned", 1, 1), ("more than there can be", 0, Int.max), ("fewer than none", 0, -1),
    ("to the end of numbers", Int.max - 1, 1),
  ])
  func `no array lies elsewhere`(name: String, offset: Int, count: Int) {
    #expect(FlatArray<UInt16>(shared([0, 1, 2, 3, 4, 5, 6, 7]), at: offset, count: count) == nil)
  }

  @Test func `numbers from a file may lead nowhere`() {
    let letters = FlatArray(Array("abc".utf8))
    #expect(letters.element(at: 2) == UInt8(ascii: "c"))
    #expect(letters.element(at: 3) == nil)
    #expect(letters.element(at: Int32(-1)) == nil)
    #expect(letters.element(at: UInt64.max) == nil)
    #expect(letters.part(2..<4) == nil)
  }

  @Test func `bytes live as long as an array of them`() {
    let array = FlatArray(Array(repeating: UInt64(5), count: 1000)).part(500..<1000)
    #expect(array?.allSatisfy { $0 == 5 } == true)
  }
}

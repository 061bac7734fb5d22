import PadanFiles
import SystemPackage

/// The memory a process uses, as Linux counts it.
struct Memory {
  /// The most bytes that were resident at once since the program's start, mapped files among them.
  let peak: Int
  /// The bytes that are resident now and belong to no file: heap and stacks.
  let heap: Int

  /// The memory of this process; nil where the system does not tell.
  static var own: Memory? { Memory(process: "self") }

  /// The memory of a process; nil where the system does not tell, or the process has ended.
  init?(ofProcess number: Int32) { self.init(process: "\(number)") }

  private init?(process: String) {
    do {
      let status = try InputFile.read(FilePath("/proc/\(process)/status"))
      guard let peak = Self.field("VmHWM:", of: status), let heap = Self.field("RssAnon:", of: status) else {
        return nil
      }
      (self.peak, self.heap) = (peak, heap)
    } catch {
      return nil
    }
  }

  private static func field(_ name: String, of status: [UInt8]) -> Int? {
    let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: name.utf8) }
    // `VmHWM:     1234 kB`
    let digits = line?.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? []
    return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1024 }
  }
}

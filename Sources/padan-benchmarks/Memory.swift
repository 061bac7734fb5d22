import PadanFiles
import SystemPackage

/// The memory this process uses, as Linux counts it.
enum Memory {
  /// The most bytes that were resident at once since the start; nil where the system does not tell.
  static var peak: Int? {
    do {
      let status = try InputFile.read("/proc/self/status")
      let line = status.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "VmHWM:".utf8) }
      // `VmHWM:     1234 kB`
      let digits = line?.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? []
      return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1024 }
    } catch {
      return nil
    }
  }
}

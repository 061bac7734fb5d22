import PadanFiles
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a benchmark runs on, and when.
struct Machine: Encodable, CustomStringConvertible {
  /// The processor's name; empty where the system does not tell.
  let processor: String
  let cores: Int
  /// `2026-11-21`, in UTC.
  let date: String

  init() {
    processor = Self.processorName
    cores = ProcessInfo.processInfo.activeProcessorCount
    date = Date.now.formatted(.iso8601.year().month().day())
  }

  var description: String { "\(processor.isEmpty ? "unknown" : processor), \(cores) cores, \(date)" }

  private static var processorName: String {
    do {
      let lines = try InputFile.read("/proc/cpuinfo").split(separator: UInt8(ascii: "\n"))
      let line = lines.first { $0.starts(with: "model name".utf8) } ?? []
      let name = line.drop { $0 != UInt8(ascii: ":") }.dropFirst().drop { $0 == UInt8(ascii: " ") }
      return String(decoding: name, as: UTF8.self)
    } catch {
      return ""
    }
  }
}

import ArgumentParser
import SystemPackage
import PadanAnnotation
import PadanDocument
import PadanFiles
import PadanICU

/// Exit codes, after sysexits.h where it has one.
enum Exit {
  static let someFailed = ExitCode(1)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let internalFailure = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let configuration = ExitCode(78)
}

extension ExitCode {
  /// The code that fits an error of the library.
  init(for error: any Error) {
    switch error {
    case let error as FileError:
      if case .cannotWrite = error.kind { self = Exit.cannotWrite } else { self = Exit.noInput }
    case is DocumentError: self = Exit.badData
    case is DictionaryError: self = Exit.configuration
    default: self = Exit.internalFailure
    }
  }
}

/// Runs a command's work; a failure becomes one line on standard error and an exit code.
func reportingFailure(_ work: () throws -> Void) throws {
  do { try work() } catch { throw reported(error) }
}

/// The same for work that waits.
func reportingFailure(_ work: () async throws -> Void) async throws {
  do { try await work() } catch { throw reported(error) }
}

/// Reports a failure and returns what ends the command: an exit code, or a fault in the usage, which the
/// argument parser explains itself.
private func reported(_ error: any Error) -> any Error {
  if error is ExitCode || error is ValidationError { return error }
  complain("\(error)")
  return ExitCode(for: error)
}

/// Prints a line on standard error.
func complain(_ message: String) {
  let line = Array("padan: \(message)\n".utf8)
  do {
    _ = try line.withUnsafeBytes { try FileDescriptor.standardError.writeAll($0) }
  } catch {
    // With standard error gone there is nobody to tell.
  }
}

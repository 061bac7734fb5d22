import ArgumentParser
import SystemPackage
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
import PadanICU
import PadanModel

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
    case is ManifestError: self = Exit.cannotWrite
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
  if let error = error as? DictionaryError, case .invalid(let faults) = error.kind {
    complain(of: faults.map(\.description), rest: "faults in the dictionaries")
  } else {
    complain("\(error)")
  }
  return ExitCode(for: error)
}

/// Prints a line on standard error, whatever the message holds.
///
/// - Parameter before: what is sent to the terminal in front of it.
func complain(_ message: String, before: [UInt8] = []) {
  Standard.writeError(before + Array("padan: \(message.withControlsEscaped)\n".utf8))
}

/// Prints the first of many faults, a line each, and how many there are beside them.
///
/// - Parameter rest: what to call the others.
func complain(of faults: [String], rest: String) {
  // More only hide the first.
  let most = 20
  for fault in faults.prefix(most) { complain(fault) }
  if faults.count > most { complain("\(faults.count - most) more \(rest)") }
}

/// The streams that the program was started with.
enum Standard {
  /// Writes to standard error.
  static func writeError(_ bytes: [UInt8]) {
    do {
      _ = try bytes.withUnsafeBytes { try FileDescriptor.standardError.writeAll($0) }
    } catch {
      // With standard error gone there is nobody to tell.
    }
  }
}

extension String {
  /// The text with its control characters written out, so that a file's name can neither break a line of
  /// a report in two nor steer the terminal.
  var withControlsEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

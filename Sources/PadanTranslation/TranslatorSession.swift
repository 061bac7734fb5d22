import Subprocess
import Synchronization

/// A conversation with a translator that runs.
///
/// It is over with the first fault: what was asked is not answered any more.
public actor TranslatorSession {
  typealias Program = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  private let program: Program
  private let timeout: Duration
  private var output: SubprocessOutputSequence.Iterator
  private var lines = LineBuffer()
  private let lastWords = LastWords()
  private let errors: Task<Void, Never>
  private var isOver = false

  /// A longer line is no translation.
  static let longestLine = 1 << 20
  /// How long the program may take to end once it has nothing more to read.
  private static let grace = Duration.seconds(2)

  init(_ program: Program, timeout: Duration) {
    self.program = program
    self.timeout = timeout
    output = program.standardOutput.makeAsyncIterator()
    errors = Task { [lastWords] in await lastWords.collect(program.standardError) }
  }

  /// Asks for some segments.
  ///
  /// - Parameters:
  ///   - requests: written while answers are read, so that neither side waits for the other.
  ///   - isLast: whether nothing follows: the program's input then ends, and it may answer all at its end.
  /// - Returns: the answers in order, and the fault that ended the conversation, after which fewer came.
  func ask(
    _ requests: [TranslatorRequest], isLast: Bool
  ) async -> (answers: [TranslatorReply], fault: TranslatorError?) {
    precondition(!isOver, "a conversation is over with the first fault")
    let input = requests.flatMap(\.line)
    let writer = program.standardInputWriter
    async let writing: Void = Self.write(input, to: writer, isLast: isLast)
    var answers: [TranslatorReply] = []
    for request in requests {
      do throws(Fault) {
        answers.append(try await reply(to: request.id))
      } catch {
        return (answers, await self.fault(error, segment: request.id))
      }
    }
    await writing
    return (answers, nil)
  }

  /// A program that reads no more shows it by not answering.
  private static func write(_ bytes: [UInt8], to writer: StandardInputWriter, isLast: Bool) async {
    do {
      _ = try await writer.write(bytes)
      if isLast { try await writer.finish() }
    } catch {
      // The answers that then fail to come are the fault that is told.
    }
  }

  // MARK: Answers

  private struct Fault: Error {
    let kind: TranslatorError.Kind

    init(_ kind: TranslatorError.Kind) { self.kind = kind }
  }

  private func reply(to id: String) async throws(Fault) -> TranslatorReply {
    let reply = try Self.reply(in: try await nextLine())
    guard reply.id == id else { throw Fault(.outOfStep(answered: String(reply.id.onOneLine.prefix(80)))) }
    return reply
  }

  private static func reply(in line: [UInt8]) throws(Fault) -> TranslatorReply {
    do throws(TranslatorReply.Fault) {
      return try TranslatorReply(line: line)
    } catch {
      throw Fault(.malformed(error.reason))
    }
  }

  /// The next line that is not blank.
  private func nextLine() async throws(Fault) -> [UInt8] {
    let deadline = ContinuousClock.now + timeout
    while true {
      while let line = try checked(lines.next()) {
        if line.contains(where: { $0 > 0x20 }) { return line }
      }
      guard lines.count <= Self.longestLine else { throw Fault(.tooLong(limit: Self.longestLine)) }
      if let chunk = await chunk(before: deadline) {
        lines.append(chunk)
      } else if ContinuousClock.now >= deadline {
        throw Fault(.slow(timeout))
      } else if let rest = lines.rest() {
        return rest
      } else {
        throw Fault(.ended)
      }
    }
  }

  private func checked(_ line: [UInt8]?) throws(Fault) -> [UInt8]? {
    guard let line, line.count > Self.longestLine else { return line }
    throw Fault(.tooLong(limit: Self.longestLine))
  }

  /// What the program writes next; nil if it ends, or is ended because the time has come.
  private func chunk(before deadline: ContinuousClock.Instant) async -> [UInt8]? {
    async let _: Void = Self.kill(program, at: deadline)
    var iterator = output
    defer { output = iterator }
    do {
      return try await iterator.next(isolation: self)?.withUnsafeBytes { Array($0) }
    } catch {
      return nil
    }
  }

  // MARK: The end

  private func fault(_ fault: Fault, segment: String) async -> TranslatorError {
    isOver = true
    Self.kill(program)
    await errors.value
    return TranslatorError(fault.kind, segment: segment, lastWords: lastWords.line)
  }

  /// Ends the program: its input ends, and if it does not end by itself then, it is killed.
  func finish() async {
    guard !isOver else { return }
    isOver = true
    do { try await program.standardInputWriter.finish() } catch {
      // It is closed already.
    }
    let deadline = ContinuousClock.now + Self.grace
    while await chunk(before: deadline) != nil {}
    await program.teardown(using: [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ])
  }

  private static func kill(_ program: Program, at deadline: ContinuousClock.Instant) async {
    do {
      try await Task.sleep(until: deadline, clock: .continuous)
      kill(program)
    } catch {
      // The answer came in time.
    }
  }

  private static func kill(_ program: Program) {
    do { try program.send(signal: .kill, toProcessGroup: true) } catch {
      // It has ended already.
    }
  }
}

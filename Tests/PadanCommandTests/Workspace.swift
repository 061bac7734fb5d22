import Foundation

/// A fresh directory in which a test runs commands; it is removed together with the value.
final class Workspace {
  /// Which dictionaries a command is told to use.
  enum DictionaryChoice {
    /// The workspace's, by `--dictionaries`.
    case named
    /// None is named.
    case unnamed
  }

  /// No command here takes longer, even in a debug build on a slow machine.
  static let timeLimit = Duration.seconds(120)

  /// The directory the commands run in.
  let folder: URL
  /// The dictionaries that are named to the commands.
  let dictionaries: URL
  /// The `XDG_CONFIG_HOME` and `XDG_DATA_HOME` of the commands; there is nothing in them but what a test puts there.
  let configurationHome: URL
  let dataHome: URL
  /// The `XDG_CACHE_HOME` of the commands.
  private let cacheHome: URL
  /// The one of all tests that use the repository's dictionaries, because compiling them takes a debug build a
  /// second.
  private static let sharedCacheHome: URL = {
    atexit {
      do {
        try FileManager.default.removeItem(at: Workspace.ownCacheHome)
      } catch {
        // No command was run, or what is left lies in the temporary directory, which the system cleans.
      }
    }
    return ownCacheHome
  }()
  private static let ownCacheHome = FileManager.default.temporaryDirectory
    .appending(path: "padan-tests-cache-\(getpid())")
  /// Beside it, so that it holds nothing but the test's files.
  private let streams: URL
  private let base: URL

  /// - Parameter dictionaries: the repository's, or others, which have a cache of their own: one keeps a few
  ///   compiled dictionaries only, and the repository's shall not have to go from theirs.
  init(dictionaries: URL = Repository.dictionaries) throws {
    self.dictionaries = dictionaries
    base = FileManager.default.temporaryDirectory.appending(path: "padan-tests-\(UUID().uuidString)")
    folder = base.appending(path: "work")
    configurationHome = base.appending(path: "configuration")
    dataHome = base.appending(path: "data")
    streams = base.appending(path: "streams")
    cacheHome = dictionaries == Repository.dictionaries ? Self.sharedCacheHome : base.appending(path: "cache")
    for directory in [folder, streams] {
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: base)
    } catch {
      // What is left lies in the temporary directory, which the system cleans.
    }
  }

  // MARK: Files

  /// Writes a file, and the directories above it where they are missing.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = folder.appending(path: name)
    try makeFolder(at: file.deletingLastPathComponent())
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  func makeFolder(_ name: String) throws { try makeFolder(at: folder.appending(path: name)) }

  private func makeFolder(at folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  /// The paths of all files and directories in the workspace, sorted.
  func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  /// The files of a batch's output folder by their paths, the manifest's left out.
  func tree(_ name: String) throws -> [String: [UInt8]] {
    let root = folder.appending(path: name)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory)
      if path.hasPrefix(".padan") || isDirectory.boolValue { continue }
      files[path] = Array(try Data(contentsOf: file))
    }
    return files
  }

  /// The files at the top of a batch's output folder that tell of the whole.
  static let batchReports: Set<String> = [
    "index.html", "index.json", "glossary.tsv", "glossary.json", "glossary.html", "unknown.tsv",
    "failures.jsonl", "changes.json",
  ]

  // MARK: Commands

  /// Runs `padan` to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - outputPath: where its standard output goes, instead of into the outcome.
  ///   - environment: variables to set beside the inherited ones.
  func padan(
    _ arguments: [String], input: [UInt8] = [], dictionaries: DictionaryChoice = .named,
    outputPath: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    let named = dictionaries == .named ? ["--dictionaries", self.dictionaries.path] : []
    return try run(
      Products.executable("padan"), arguments + named, input: input, outputPath: outputPath,
      environment: environment)
  }

  func padan(_ arguments: String..., input: String = "") throws -> Outcome {
    try padan(arguments, input: Array(input.utf8))
  }

  /// Runs any executable to its end.
  func run(
    _ executable: URL, _ arguments: [String], input: [UInt8] = [], outputPath: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let inputFile = try stream("in", input)
    let outputFile = try outputPath.map { URL(filePath: $0) } ?? stream("out")
    let errorFile = try stream("err")
    let process = makeProcess(executable, arguments, environment: environment)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let start = ContinuousClock.now
    try process.runToEnd(within: Self.timeLimit)
    let duration = ContinuousClock.now - start
    let errors = Array(try Data(contentsOf: errorFile))
    guard process.terminationReason == .exit else {
      throw CommandFailure.killed(
        signal: process.terminationStatus, errors: String(decoding: errors, as: UTF8.self))
    }
    return Outcome(
      exitCode: process.terminationStatus,
      output: outputPath == nil ? Array(try Data(contentsOf: outputFile)) : [], errors: errors,
      duration: duration)
  }

  /// A process that is ready to run here, without its streams.
  func makeProcess(_ executable: URL, _ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // What developers have set for their own terminal, or their own dictionaries, must not decide a test.
    let personal: Set<String> = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"]
    let inherited = ProcessInfo.processInfo.environment.filter { name, _ in
      !name.hasPrefix("PADAN_") && !personal.contains(name)
    }
    let homes = [
      "XDG_CONFIG_HOME": configurationHome.path, "XDG_DATA_HOME": dataHome.path,
      "XDG_CACHE_HOME": cacheHome.path,
    ]
    process.environment = inherited.merging(homes) { _, new in new }.merging(environment) { _, new in new }
    return process
  }

  private func stream(_ name: String, _ bytes: [UInt8] = []) throws -> URL {
    let file = streams.appending(path: "\(name)-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    return file
  }
}

extension Process {
  /// Starts the process and waits until it ends; kills it if that takes too long.
  func runToEnd(within limit: Duration) throws {
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    try run()
    guard ended.wait(timeout: .now() + limit / .seconds(1)) == .success else {
      kill(processIdentifier, SIGKILL)
      throw CommandFailure.stillRunning(after: limit)
    }
  }
}
